import { readFileSync } from "node:fs";
import { appVersion } from "@/bin/commands/app-version";
import { builtFromSources, hasBuild } from "@/bin/prepare/ensure-built.mjs";
import { missingPackages } from "@/bin/prepare/ensure-installed.mjs";
import { suffices } from "@/bin/prepare/ensure-node.mjs";
import { bad, type Finding, good, warning } from "./finding";

const about = "versions";
const build = "npm run build, then start the portal again";

/** What a Node's version means for a server. */
export function nodeFinding(version: string): Finding {
	if (!suffices(version)) {
		return bad(about, `Node ${version} is too old.`, "Install Node 22 (22.12 or newer).");
	}
	return good(about, `Node ${version} suffices.`);
}

/** A package that is not there, or is another. */
export function packagesFinding(missing: string[]): Finding {
	if (missing.length === 0) return good(about, "The packages are those of package-lock.json.");
	const says = `${missing.length} packages are missing or others than package-lock.json asks for, such as ${missing[0]}.`;
	return bad(about, says, build);
}

function buildFinding(): Finding {
	if (!hasBuild()) return bad(about, "The portal is not built.", build);
	// An image has the build, and not what it was made from.
	const isImage = !readable("app/global-not-found.tsx");
	if (isImage || builtFromSources()) return good(about, "The build is of these sources.");
	return warning(about, "The sources have changed since the build.", build);
}

function readable(file: string): boolean {
	try {
		readFileSync(file);
		return true;
	} catch {
		return false;
	}
}

/** Node, Dateline, its packages, its build. */
export async function examineVersions(): Promise<Finding[]> {
	return [
		good(about, `This is Dateline ${await appVersion()}.`),
		nodeFinding(process.versions.node),
		packagesFinding(missingPackages()),
		buildFinding(),
	];
}
