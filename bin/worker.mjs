// `npm run worker`: the side effects of the newsroom, in a process of their own. The launcher of
// `npm start` runs one; more may run beside it, here or on other machines.
import { begin } from "./prepare/begin.mjs";

await begin(async () => {
	const { runWorker } = await import("./worker/run-worker.ts");
	await runWorker();
});
