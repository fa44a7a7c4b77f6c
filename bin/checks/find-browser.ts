import { execFile } from "node:child_process";
import { access, constants, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";

const run = promisify(execFile);

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macApps = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
];

async function isProgram(file: string): Promise<boolean> {
	return access(file, constants.X_OK).then(
		() => true,
		() => false,
	);
}

async function firstProgram(files: string[]): Promise<string | null> {
	for (const file of files) if (await isProgram(file)) return file;
	return null;
}

function systemBrowser(): Promise<string | null> {
	const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
	return firstProgram([
		...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
		...macApps,
	]);
}

async function downloaded(say: (message: string) => void): Promise<string | null> {
	say("Fetching Chromium for the end-to-end tests (playwright install) …");
	try {
		const cli = ["node_modules/@playwright/test/cli.js", "install", "chromium"];
		await run(process.execPath, cli, { timeout: 600_000 });
	} catch {
		return null;
	}
	return firstProgram([chromium.executablePath()]);
}

async function isDebian(): Promise<boolean> {
	const release = await readFile("/etc/os-release", "utf8").catch(() => "");
	return /^ID(_LIKE)?=.*debian/m.test(release);
}

async function fromDebian(say: (message: string) => void): Promise<string | null> {
	if (process.getuid?.() !== 0 || !(await isDebian())) return null;
	say("Installing Chromium for the end-to-end tests (apt-get install chromium) …");
	try {
		const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
		await run("apt-get", ["update"], { env, maxBuffer: 1 << 26 });
		await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
			env,
			maxBuffer: 1 << 26,
		});
	} catch {
		return null;
	}
	return systemBrowser();
}

/**
 * A Chromium for the end-to-end tests: the one that is named, Playwright's own, the system's, or one that
 * is installed now.
 *
 * @throws Error saying what to install
 */
export async function findBrowser(say: (message: string) => void): Promise<string> {
	const named = process.env.PLAYWRIGHT_CHROMIUM;
	if (named) return named;
	const found =
		(await firstProgram([chromium.executablePath()])) ??
		(await systemBrowser()) ??
		(await downloaded(say)) ??
		(await fromDebian(say));
	if (found) return found;
	throw new Error("No Chromium was found: install one, or set PLAYWRIGHT_CHROMIUM to where it is.");
}
