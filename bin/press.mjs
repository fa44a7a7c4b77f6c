// `npm run press`: the cache in front of a `web` that runs. It installs nothing: what it needs is there
// where `web` runs.
import { begin } from "./prepare/begin.mjs";

await begin(async () => {
	const { runPress } = await import("./press/run-press.ts");
	await runPress();
});
