import { ensure, Refusal } from "@/lib/domain/refusal";
import { readText } from "./read-body";

const largest = 4_000_000;

/**
 * The JSON body of a request, up to 4 MB unless told otherwise. An empty body is an empty object, so
 * that an act without input needs none.
 *
 * @throws Refusal `unsupported` | `too-large` | `invalid`
 */
export async function readJson(request: Request, limit = largest): Promise<unknown> {
	const text = await readText(request, limit);
	if (text === "") return {};
	const type = request.headers.get("content-type") ?? "";
	ensure(/^application\/json\b/i.test(type), "unsupported", "Send it as application/json.");
	try {
		return JSON.parse(text);
	} catch {
		throw new Refusal("invalid", "That is not JSON.");
	}
}

/**
 * What a request tells an act: the body (of a GET its query), and the parts of the path, which have
 * the last word.
 *
 * @throws Refusal `unsupported` | `too-large` | `invalid`
 */
export async function readInput(
	request: Request,
	params: Record<string, string>,
): Promise<unknown> {
	const reads = request.method === "GET" || request.method === "HEAD";
	const body = reads
		? Object.fromEntries(new URL(request.url).searchParams)
		: await readJson(request);
	const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
	ensure(isObject, "invalid", "Send a JSON object.");
	return { ...body, ...params };
}
