import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { z } from "zod";
import { ApiPublish, ApiStory, ApiStoryChange, ApiWithdraw } from "@/lib/domain/api-input";
import { openApi } from "./open-api";
import { operations } from "./open-api-operations";

const document = openApi({ url: "https://paper.example", paper: "The Test Gazette" });
const folder = path.resolve(import.meta.dirname, "../../app/api/v1");

/** Each method of each route file, as "post /api/v1/stories/{id}/publish". */
function routesThatExist(): string[] {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
	const routes = files.filter(
		(file) => path.basename(file) === "route.ts" && !file.includes("[[..."),
	);
	return routes.flatMap((file) => {
		const address = path.posix.join("/api/v1", path.dirname(file).replace("[storyId]", "{id}"));
		const source = readFileSync(path.join(folder, file), "utf8");
		const own = source.matchAll(
			/export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/g,
		);
		return [...own].map(([, method = ""]) => `${method.toLowerCase()} ${address}`);
	});
}

test("every route below /api/v1 is described, and nothing that does not exist", () => {
	const described = operations.map(({ method, path: address }) => `${method} ${address}`);
	assert.deepEqual(described.toSorted(), routesThatExist().toSorted());
});

test("every operation says what it is, who may call it, and what it answers", () => {
	const ids = operations.map(({ operationId }) => operationId);
	assert.equal(new Set(ids).size, ids.length);
	const Told = z.looseObject({
		summary: z.string().min(1),
		description: z.string().min(20),
		security: z.array(z.record(z.string(), z.array(z.string()))),
		responses: z.record(z.string(), z.looseObject({ description: z.string().min(1) })),
	});
	const paths = z.record(z.string(), z.record(z.string(), Told)).parse(document.paths);
	for (const { method, path: address, access, problems } of operations) {
		const told = paths[address]?.[method];
		assert.ok(told, `${method} ${address}`);
		assert.equal(told.security.length === 0, access === "anybody");
		if (access !== "anybody") assert.ok("401" in told.responses);
		for (const status of problems) assert.ok(told.responses[status]);
	}
});

test("whatever the document points to is in it", () => {
	const schemas = z
		.object({ schemas: z.record(z.string(), z.unknown()) })
		.parse(document.components).schemas;
	const text = JSON.stringify(document);
	const pointedTo = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = ""]) => ref);
	assert.ok(pointedTo.length > 20);
	for (const ref of pointedTo) assert.ok(ref.replace("#/components/schemas/", "") in schemas, ref);
	assert.doesNotMatch(text, /__shared|"\$defs"/);
});

const parsers: Record<string, z.ZodType> = {
	StoryToWrite: ApiStory,
	StoryChange: ApiStoryChange,
	Publish: ApiPublish,
	Withdraw: ApiWithdraw,
};

/** A schema of the document with everything that it points to, so that it can stand alone. */
function standingAlone(name: string): z.core.JSONSchema.JSONSchema {
	const schemas = z
		.object({ schemas: z.record(z.string(), z.unknown()) })
		.parse(document.components).schemas;
	const text = JSON.stringify({ $ref: `#/$defs/${name}`, $defs: schemas });
	return JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/"));
}

test("the example of every request is taken, by our own parsers and by the document's schemas", () => {
	for (const { operationId, request } of operations) {
		if (!request) continue;
		const ours = parsers[request.schema]?.safeParse(request.example);
		assert.ok(ours?.success, `${operationId}: ${ours?.error}`);
		const theirs = z.fromJSONSchema(standingAlone(request.schema)).safeParse(request.example);
		assert.ok(theirs.success, `${operationId}: ${theirs.error}`);
	}
});

test("a field that nobody knows is taken by neither", () => {
	for (const { request } of operations) {
		if (!request) continue;
		const example = { ...Object(request.example), id: 1 };
		assert.equal(parsers[request.schema]?.safeParse(example).success, false);
		assert.equal(z.fromJSONSchema(standingAlone(request.schema)).safeParse(example).success, false);
	}
});
