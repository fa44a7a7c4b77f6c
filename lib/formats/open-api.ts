import { z } from "zod";
import {
	ApiList,
	ApiPicture,
	ApiPublish,
	ApiStory,
	ApiStoryChange,
	ApiWithdraw,
} from "@/lib/domain/api-input";
import {
	ApiAddedPicture,
	ApiDeskStory,
	ApiProblem,
	ApiPublicStory,
	ApiPublished,
	ApiStoryCard,
	ApiStoryList,
	ApiStoryPicture,
	ApiWithdrawn,
	ApiWritten,
} from "@/lib/domain/api-output";
import { Block } from "@/lib/domain/story-body";
import { type Operation, operations, type SchemaName } from "./open-api-operations";

/** A schema written once in the document and pointed to from everywhere. */
type Named = Record<string, z.ZodType>;

const told: Named = {
	StoryToWrite: ApiStory,
	StoryChange: ApiStoryChange,
	Publish: ApiPublish,
	Withdraw: ApiWithdraw,
	PictureForm: ApiPicture.safeExtend({ file: z.file().describe("JPEG, PNG or WebP.") }),
	BlockToWrite: Block,
};

const answered: Named = {
	PublicStory: ApiPublicStory,
	DeskStory: ApiDeskStory,
	StoryList: ApiStoryList,
	StoryCard: ApiStoryCard,
	StoryPicture: ApiStoryPicture,
	Written: ApiWritten,
	Published: ApiPublished,
	Withdrawn: ApiWithdrawn,
	AddedPicture: ApiAddedPicture,
	Problem: ApiProblem,
	Block,
};

type Schema = Record<string, unknown>;

const refTo = (name: string) => `#/components/schemas/${name}`;

/** The JSON Schemas of some zod schemas; where one contains another it points to it. */
function schemasOf(named: Named, io: "input" | "output"): Record<string, Schema> {
	const registry = z.registry<{ id: string }>();
	for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
	const { schemas } = z.toJSONSchema(registry, { target: "draft-2020-12", io, uri: refTo });
	return Object.fromEntries(
		Object.entries(schemas).map(([name, { $schema: _dialect, $id: _address, ...schema }]) => [
			name,
			schema,
		]),
	);
}

/** The schema of something that is not pointed to. */
function schemaOf(schema: z.ZodType): Schema {
	const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, {
		target: "draft-2020-12",
		io: "input",
	});
	return plain;
}

const problemTitles: Record<Operation["problems"][number], string> = {
	400: "Not right as it stands: malformed JSON, or a field that is wrong.",
	401: "No token, or none that is in force.",
	403: "The token's role does not allow it.",
	404: "There is no such story, or none that you may see.",
	409: "Changed in the meantime, or not in a state that allows it.",
	413: "Too large.",
	415: "Not a kind that is taken.",
};

function problemAnswers({ problems }: Operation) {
	const content = { "application/problem+json": { schema: { $ref: refTo("Problem") } } };
	const answers = problems.map((status) => [
		String(status),
		{ description: problemTitles[status], content },
	]);
	return Object.fromEntries(answers);
}

function answerSchema(names: SchemaName[]): Schema {
	const refs = names.map((name) => ({ $ref: refTo(name) }));
	return refs.length === 1 && refs[0] ? refs[0] : { anyOf: refs };
}

/** Parameters of the query, each described by its own schema. */
function queryParameters(query: z.ZodObject): Schema[] {
	return Object.entries(query.shape).map(([name, schema]) => {
		const { description, ...plain } = schemaOf(schema);
		return { name, in: "query", required: false, description, schema: plain };
	});
}

const storyParameter = {
	name: "id",
	in: "path",
	required: true,
	description: "The id of a story, as it was answered when it was written.",
	schema: { type: "string", format: "uuid" },
};

function parametersOf({ path, operationId }: Operation): { parameters?: Schema[] } {
	if (path.includes("{id}")) return { parameters: [storyParameter] };
	if (operationId === "listStories") return { parameters: queryParameters(ApiList) };
	if (operationId !== "addPicture") return {};
	const fileName = {
		description: "Beside a bare image: what its file is called.",
		schema: { type: "string" },
	};
	const words = queryParameters(ApiPicture).map((one) => ({
		...one,
		description: "Beside a bare image.",
	}));
	return {
		parameters: [{ name: "fileName", in: "query", required: false, ...fileName }, ...words],
	};
}

function requestOf({ request, operationId }: Operation): { requestBody?: Schema } {
	if (operationId === "addPicture") {
		const images = ["image/jpeg", "image/png", "image/webp"].map((type) => [type, {}]);
		const content = {
			"multipart/form-data": { schema: { $ref: refTo("PictureForm") } },
			...Object.fromEntries(images),
		};
		return { requestBody: { required: true, content } };
	}
	if (!request) return {};
	const { schema, example } = request;
	const content = { "application/json": { schema: { $ref: refTo(schema) }, example } };
	return { requestBody: { required: schema !== "Publish", content } };
}

const bearer = { token: [] };
const access = { anybody: [], token: [bearer], either: [{}, bearer] };

function operationOf(operation: Operation) {
	const { operationId, summary, description, success } = operation;
	const { status, schemas } = success;
	const location = {
		description: "The address of what was made.",
		schema: { type: "string", format: "uri" },
	};
	return {
		operationId,
		summary,
		description,
		security: access[operation.access],
		...parametersOf(operation),
		...requestOf(operation),
		responses: {
			[status]: {
				description: success.description,
				...(status === 201 ? { headers: { Location: location } } : {}),
				content: { "application/json": { schema: answerSchema(schemas) } },
			},
			...problemAnswers(operation),
		},
	};
}

function pathsOf(): Record<string, Schema> {
	const paths: Record<string, Schema> = {};
	for (const operation of operations) {
		paths[operation.path] = {
			...paths[operation.path],
			[operation.method]: operationOf(operation),
		};
	}
	return paths;
}

const introduction = [
	"Read what is live without a key; write, schedule and withdraw with a token, which an admin makes in the newsroom or with `dateline token create`.",
	"Errors are problems (RFC 9457, `application/problem+json`); invalid input is 400. Instants are ISO 8601 with an offset.",
].join("\n\n");

/** The API as OpenAPI 3.1, written from the very schemas by which requests are parsed. */
export function openApi({ url, paper }: { url: string; paper: string }): Schema {
	return {
		openapi: "3.1.1",
		info: {
			title: `${paper}: the API`,
			version: "1",
			summary: "Stories, to read and to write.",
			description: introduction,
		},
		jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
		servers: [{ url }],
		security: [],
		paths: pathsOf(),
		components: {
			schemas: { ...schemasOf(told, "input"), ...schemasOf(answered, "output") },
			securitySchemes: {
				token: { type: "http", scheme: "bearer", description: "`Authorization: Bearer dl_…`" },
			},
		},
	};
}
