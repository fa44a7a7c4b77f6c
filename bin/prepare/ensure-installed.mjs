import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { alone } from "./alone.mjs";
import { PrepareError, runChild } from "./run-child.mjs";

/** @param {string} file */
function packagesOf(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8")).packages;
	} catch {
		return {};
	}
}

/**
 * @param {string[] | undefined} list
 * @param {string} own
 */
const suits = (list, own) => !list || list.includes(own);

/** Whether npm would install a package here; optional ones are for some machines only. */
function isWanted({ optional, os, cpu, libc }) {
	if (!optional) return true;
	return Boolean(os && cpu && !libc) && suits(os, process.platform) && suits(cpu, process.arch);
}

/**
 * Which packages are missing or others: npm writes down what it installed, last of all, which is compared
 * with what package-lock.json asks for.
 *
 * @param {(wanted: { dev?: boolean, peer?: boolean, optional?: boolean }) => boolean} counts
 */
function unlike(counts) {
	const installed = packagesOf("node_modules/.package-lock.json");
	return Object.entries(packagesOf("package-lock.json"))
		.filter(([place, wanted]) => place !== "" && isWanted(wanted) && counts(wanted))
		.filter(([place, wanted]) => installed[place]?.version !== wanted.version)
		.map(([place]) => place.replace("node_modules/", ""));
}

const isInstalled = () => unlike(() => true).length === 0;

/** Which of the packages that a running portal needs are missing or others. */
export const missingPackages = () =>
	unlike(({ dev, peer, optional }) => !dev && !peer && !optional);

function npmProgram() {
	const known = process.env.npm_execpath;
	if (known?.endsWith(".js")) return known;
	const beside = path.join(
		path.dirname(process.execPath),
		"../lib/node_modules/npm/bin/npm-cli.js",
	);
	if (existsSync(beside)) return beside;
	throw new PrepareError("npm was not found: run `npm ci` yourself, then start again.");
}

/**
 * Installs the packages of package-lock.json where they are missing or others.
 *
 * @param {(message: string) => void} say
 */
export async function ensureInstalled(say) {
	if (isInstalled()) return;
	await alone(say, async () => {
		if (isInstalled()) return;
		say("Installing the packages (npm ci) …");
		// No package's script is needed: what they would fetch or link, we have or link ourselves.
		await runChild(
			[npmProgram(), "ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"],
			{ failure: "The packages could not be installed; npm says why above." },
		);
	});
}
