import { execFile } from "node:child_process";
import { access, constants, mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

async function isProgram(file: string): Promise<boolean> {
	return access(file, constants.X_OK).then(
		() => true,
		() => false,
	);
}

async function onThisMachine(): Promise<string | null> {
	const named = process.env.NGINX;
	if (named) return named;
	const folders = [
		...(process.env.PATH ?? "").split(path.delimiter),
		"/usr/sbin",
		"/usr/local/sbin",
	];
	for (const folder of folders.filter(Boolean)) {
		const file = path.join(folder, "nginx");
		if (await isProgram(file)) return file;
	}
	return null;
}

/** Debian's package, unpacked into a folder of ours: an installation would start a server of its own. */
async function fromDebian(): Promise<string | null> {
	const release = await readFile("/etc/os-release", "utf8").catch(() => "");
	if (!/^ID(_LIKE)?=.*debian/m.test(release)) return null;
	const cwd = await mkdtemp(path.join(tmpdir(), "dateline-nginx-"));
	try {
		if (process.getuid?.() === 0) await run("apt-get", ["update"], { cwd, maxBuffer: 1 << 26 });
		await run("apt-get", ["download", "nginx-light"], { cwd, maxBuffer: 1 << 26 });
		const archive = (await readdir(cwd)).find((name) => name.endsWith(".deb")) ?? "";
		await run("dpkg-deb", ["-x", archive, "root"], { cwd });
	} catch {
		return null;
	}
	const file = path.join(cwd, "root/usr/sbin/nginx");
	return (await isProgram(file)) ? file : null;
}

/**
 * An nginx: the one that is named, this machine's, or Debian's.
 *
 * @throws Error saying what to install
 */
export async function findNginx(): Promise<string> {
	const found = (await onThisMachine()) ?? (await fromDebian());
	if (found) return found;
	throw new Error("No nginx was found: install one, or set NGINX to where it is.");
}
