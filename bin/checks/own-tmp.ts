import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Runs something with a folder of its own for everything passing, its programs' too, and takes that away
 * at the end: also what programs left there that were interrupted.
 */
export async function withOwnTmp<T>(run: () => Promise<T>): Promise<T> {
	const outer = process.env.TMPDIR;
	const folder = await mkdtemp(path.join(tmpdir(), "dateline-run-"));
	// PostgreSQL's account has to pass through, where we are root.
	await chmod(folder, 0o711);
	process.env.TMPDIR = folder;
	try {
		return await run();
	} finally {
		if (outer === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = outer;
		// What was told to end may still be writing its last.
		await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	}
}
