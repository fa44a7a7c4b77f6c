// `npm run web`: the web process alone, on a database of yours, as systemd, Docker or a platform with one
// PORT starts it. Nothing is installed, built or migrated here: `npm run build` and `npm run dateline --
// migrate` are steps of their own.
import { begin } from "./prepare/begin.mjs";

await begin(async () => {
	const { runWeb } = await import("./web/run-web.ts");
	await runWeb();
});
