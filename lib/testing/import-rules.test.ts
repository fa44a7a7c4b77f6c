import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { z } from "zod";

/** A file of a layer, something that it may not import, and something that it may. */
type Row = { from: string; never: string[]; may: string[] };

/** The table "Who may import what", a row for each of its own. */
const table: Record<string, Row> = {
	"the domain is pure": {
		from: "lib/domain/planted.ts",
		never: [
			"node:fs",
			"pg",
			"react",
			"next/server",
			"@/lib/env",
			"@/lib/db/newsroom",
			"@/lib/formats/rss",
		],
		may: ["zod", "any-ascii", "temporal-polyfill", "@/lib/domain/slug", "./slug"],
	},
	"formats turn data into text": {
		from: "lib/formats/planted.ts",
		never: [
			"@/lib/db/reader",
			"@/lib/newsroom/context",
			"@/lib/published/get-story",
			"@/lib/web/session",
			"@/lib/env",
			"next/server",
			"react",
		],
		may: ["@/lib/domain/slug", "@/lib/formats/rss", "./rss"],
	},
	"settings and log import nothing of ours": {
		from: "lib/log.ts",
		never: ["@/lib/domain/slug", "@/lib/db/newsroom", "@/lib/newsroom/context", "./storage/store"],
		may: ["pino", "./env"],
	},
	"the newsroom runs anywhere, with its own login": {
		from: "lib/newsroom/story/planted.ts",
		never: [
			"@/lib/web/session",
			"@/lib/published/get-story",
			"@/lib/db/reader",
			"@/lib/db/migrate",
			"@/components/ui/x",
			"@/app/x",
			"next/headers",
			"react",
			"server-only",
		],
		may: [
			"@/lib/db/newsroom",
			"@/lib/domain/slug",
			"@/lib/formats/rss",
			"@/lib/storage/store",
			"@/lib/log",
		],
	},
	"what is published is read through the reader's login": {
		from: "lib/published/planted.ts",
		never: [
			"@/lib/db/newsroom",
			"@/lib/db/migrate",
			"@/lib/newsroom/context",
			"@/lib/web/session",
			"@/components/ui/x",
			"@/app/x",
		],
		may: ["@/lib/db/reader", "@/lib/domain/slug", "@/lib/env"],
	},
	"the press knows the change log": {
		from: "lib/press/planted.ts",
		never: [
			"@/lib/db/newsroom",
			"@/lib/db/reader",
			"@/lib/newsroom/context",
			"@/lib/published/get-story",
			"@/lib/web/session",
			"next/server",
			"react",
		],
		may: ["@/lib/db/changes", "@/lib/domain/page-key"],
	},
	"web is the only glue to Next": {
		from: "lib/web/planted.ts",
		never: ["@/components/ui/x", "@/app/x", "@/lib/db/newsroom", "pg"],
		may: [
			"next/headers",
			"next-auth",
			"@/lib/newsroom/context",
			"@/lib/published/get-story",
			"@/lib/domain/slug",
		],
	},
	"components fetch and change nothing": {
		from: "components/newsroom/planted.tsx",
		never: [
			"@/app/x",
			"@/lib/newsroom/context",
			"@/lib/db/newsroom",
			"@/lib/web/session",
			"@/lib/env",
		],
		may: ["@/components/ui/x", "@/lib/domain/slug", "react"],
	},
	"readers' pages know what is published": {
		from: "app/(site)/[section]/planted.tsx",
		never: [
			"@/lib/newsroom/context",
			"@/lib/db/reader",
			"@/lib/web/session",
			"next-auth",
			"@/components/newsroom/x",
		],
		may: [
			"@/components/site/x",
			"@/lib/published/get-story",
			"@/lib/formats/rss",
			"@/lib/domain/slug",
		],
	},
	"so do feeds and the proxy": {
		from: "app/feed.xml/planted.ts",
		never: ["@/lib/newsroom/context", "@/lib/db/reader", "@/lib/web/session", "next-auth"],
		may: ["@/lib/published/get-story", "@/lib/formats/rss"],
	},
	"the newsroom's pages never touch the database": {
		from: "app/(newsroom)/newsroom/planted.tsx",
		never: ["@/lib/db/newsroom", "@/lib/db/generated/client", "pg"],
		may: [
			"@/lib/newsroom/context",
			"@/lib/published/get-story",
			"@/lib/web/session",
			"@/components/newsroom/x",
		],
	},
	"nor does the API": {
		from: "app/api/v1/planted.ts",
		never: ["@/lib/db/newsroom", "pg"],
		may: ["@/lib/newsroom/context", "@/lib/web/token-route", "@/lib/formats/rss"],
	},
	"programs know no page and no framework": {
		from: "bin/planted.ts",
		never: ["@/app/x", "@/components/ui/x", "@/lib/web/session", "next", "next/server"],
		may: [
			"@/lib/newsroom/context",
			"@/lib/published/get-story",
			"@/lib/db/migrate",
			"@/lib/domain/slug",
		],
	},
};

/** What no import rule of a list can say, said by plugins: a line of code and where it may not stand. */
const plants: Record<string, { file: string; code: string; refused: boolean }> = {
	"no client component on readers' pages": {
		file: "app/(site)/client.tsx",
		code: '"use client";',
		refused: true,
	},
	"nor in what they are made of": {
		file: "components/site/client.tsx",
		code: '"use client";',
		refused: true,
	},
	"but in the newsroom": {
		file: "components/newsroom/client.tsx",
		code: '"use client";',
		refused: false,
	},
	"components take no queries": {
		file: "components/site/query.tsx",
		code: 'export { x };\nimport { x } from "@/lib/published/get-story";',
		refused: true,
	},
	"but types of what is published": {
		file: "components/site/types.tsx",
		code: 'import type {\n\tX,\n} from "@/lib/published/get-story";\nexport type Y = X;',
		refused: false,
	},
};

const Report = z.object({
	diagnostics: z.array(
		z.object({
			category: z.string().nullable(),
			location: z.object({ path: z.union([z.string(), z.object({ file: z.string() })]).nullish() }),
		}),
	),
});

const ours = new Set(["lint/style/noRestrictedImports", "plugin"]);

let complaints: Map<string, number>;
let folder = "";

const importing = (modules: string[]) =>
	modules.map((name, index) => `export { x as x${index} } from "${name}";\n`).join("");

/** Each import in a file of its own, so that each has to be refused by itself. */
function plantedFiles(): Map<string, string> {
	const files = new Map(Object.values(plants).map(({ file, code }) => [file, `${code}\n`]));
	for (const { from, never, may } of Object.values(table)) {
		files.set(from, importing([...never, "../../outside"]));
		const { dir, name, ext } = path.parse(from);
		// A rule for a single file can only be tried on that file; it has its own place for what it may.
		if (name === "planted") files.set(path.join(dir, `allowed${ext}`), importing(may));
	}
	return files;
}

function run(): Promise<string> {
	const biome = path.resolve("node_modules/@biomejs/biome/bin/biome");
	const words = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."];
	return new Promise((resolve) => {
		execFile(process.execPath, words, { cwd: folder, maxBuffer: 1 << 26 }, (_error, stdout) =>
			resolve(stdout),
		);
	});
}

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "dateline-rules-"));
	await cp("biome.json", path.join(folder, "biome.json"));
	await cp("lib/testing/rules", path.join(folder, "lib/testing/rules"), { recursive: true });
	await cp("package.json", path.join(folder, "package.json"));
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
	for (const [file, code] of plantedFiles()) {
		await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
		await writeFile(path.join(folder, file), code);
	}
	const report = Report.parse(JSON.parse(await run()));
	complaints = new Map();
	for (const { category, location } of report.diagnostics) {
		if (!category || !ours.has(category) || !location.path) continue;
		const file = typeof location.path === "string" ? location.path : location.path.file;
		complaints.set(file, (complaints.get(file) ?? 0) + 1);
	}
});

after(() => rm(folder, { recursive: true, force: true }));

describe("who may import what", () => {
	for (const [sentence, { from, never }] of Object.entries(table)) {
		test(sentence, () => {
			assert.equal(complaints.get(from), never.length + 1, `refused in ${from}`);
			const { dir, ext } = path.parse(from);
			assert.equal(complaints.get(path.join(dir, `allowed${ext}`)), undefined);
		});
	}

	for (const [sentence, { file, refused }] of Object.entries(plants)) {
		test(sentence, () => {
			assert.equal(complaints.has(file), refused);
		});
	}
});
