import type { Running } from "./keep-running";
import { startChild, watchParent } from "./start-child";

/** Starts the worker, as `npm run worker` does by itself. */
export async function startWorker(environment: NodeJS.ProcessEnv): Promise<Running> {
	return startChild([...watchParent, "bin/worker.mjs"], { environment, listen: null });
}
