import { statSync } from "node:fs";
import path from "node:path";
import { siteUrl } from "@/lib/env";
import { bad, type Finding, good, warning } from "./finding";
import type { Patient } from "./patient";

const isLocal = (url: string) => /^https?:\/\/(localhost|127\.|\[::1\])/.test(url);

function examineAddress({ settings }: Patient): Finding {
	const url = siteUrl(settings);
	if (isLocal(url)) {
		return warning(
			"settings",
			`The paper's address is ${url}: nobody else can reach it.`,
			"On a server, set SITE_URL to the public address (https://…).",
		);
	}
	if (url.startsWith("https:")) return good("settings", `The paper's address is ${url}.`);
	return bad(
		"settings",
		`The paper's address is ${url}: passwords go over the line in the clear.`,
		"Put something with HTTPS in front (docs/deploy.md) and set SITE_URL to https://….",
	);
}

/** Files that hold secrets, where others than their owner may read them. */
function openFiles({ dataDir }: Patient): string[] {
	const files = [
		".env",
		path.join(dataDir, "auth-secret"),
		path.join(dataDir, "postgres-password"),
		dataDir,
	];
	return files.filter((file) => {
		const found = statSync(file, { throwIfNoEntry: false });
		return found !== undefined && (found.mode & 0o077) !== 0;
	});
}

/** The address, and who can read the secrets. */
export async function examineSettings(patient: Patient): Promise<Finding[]> {
	const open = openFiles(patient).map((file) =>
		bad("settings", `Others on this machine can read ${file}.`, `chmod go= ${file}`),
	);
	return [examineAddress(patient), ...open];
}
