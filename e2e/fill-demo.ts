import { rm } from "node:fs/promises";
import path from "node:path";
import { aDataDir, startPortal } from "./portal";

/**
 * Fills the demo paper once for the whole run, as its first start does; every portal with the demo then
 * starts on a copy. What it returns takes the data away again.
 */
export default async function fillDemo(): Promise<() => Promise<void>> {
	const dataDir = await aDataDir();
	const portal = await startPortal({ dataDir, env: { DEMO: "1" } });
	await portal.stop();
	process.env.FILLED_DEMO = dataDir;
	return () => rm(path.dirname(dataDir), { recursive: true, force: true });
}
