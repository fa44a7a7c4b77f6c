import { assemble, type Cast } from "./doors-cast";
import { openStage, type Stage } from "./doors-stage";
import { test as base } from "./fixtures";

/** Everybody who tries the doors, and where they try them; made once. */
export const test = base.extend<object, { cast: Cast; stage: Stage }>({
	cast: [
		async ({ portal }, use) => use(await assemble(portal)),
		{ scope: "worker", timeout: 120_000 },
	],
	stage: [
		async ({ portal, cast }, use) => use(await openStage(portal.url, cast)),
		{ scope: "worker" },
	],
});
