// Writes the typed database client into lib/db/generated. The engine that Prisma would download for
// this is not needed to generate, so any program may stand in its place.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { status } = spawnSync(
	process.execPath,
	["node_modules/prisma/build/index.js", "generate", "--schema", "prisma/schema"],
	{
		cwd: root,
		stdio: ["ignore", "ignore", "inherit"],
		env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
	},
);
process.exit(status ?? 1);
