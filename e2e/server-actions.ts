import { readFileSync } from "node:fs";
import { z } from "zod";

const Manifest = z.object({
	node: z.record(
		z.string(),
		z.object({
			filename: z.string(),
			exportedName: z.string(),
			workers: z.record(z.string(), z.unknown()),
		}),
	),
});

/** A server action of the build. */
export type ServerAction = {
	id: string;
	/** "staff/actions.ts#add". */
	name: string;
	/** A page on which it can be called. */
	page: string;
};

/** A path of the build's manifests as browsers ask for it, groups left out. */
function pageOf(worker: string): string {
	return worker
		.replace(/^app/, "")
		.replace(/\/\([^)]+\)/g, "")
		.replace(/\/page$/, "");
}

/** Every server action that the build knows, by name. */
export function listServerActions(): ServerAction[] {
	const text = readFileSync(".next/server/server-reference-manifest.json", "utf8");
	const { node } = Manifest.parse(JSON.parse(text));
	return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
		id,
		name: `${filename.replace(/^app\/\([^)]+\)\/newsroom\//, "")}#${exportedName}`,
		page: pageOf(Object.keys(workers)[0] ?? ""),
	}));
}

/** A form's fields; a list for a name that is there more than once. */
export type Fields = Record<string, string | string[] | Blob>;

type Call = { url: string; headers: Record<string, string>; action: ServerAction; fields: Fields };

/**
 * Calls a server action that takes a form, as React's own script would, without the page around it. The
 * answer is what came back, both the action's result and the page's data.
 */
export async function callAction({ url, headers, action, fields }: Call): Promise<string> {
	const body = new FormData();
	for (const [name, values] of Object.entries(fields)) {
		for (const value of [values].flat()) body.append(`_1_${name}`, value);
	}
	body.append("0", '[null,"$K1"]');
	const page = action.page
		.replace("[front]", "home")
		.replace(/\[\w+\]/g, "00000000-0000-7000-8000-000000000000");
	const answer = await fetch(url + page, {
		method: "POST",
		headers: { origin: url, accept: "text/x-component", "next-action": action.id, ...headers },
		body,
		redirect: "manual",
	});
	if (answer.status >= 500) throw new Error(`${action.name}: ${answer.status}`);
	return `${answer.headers.get("x-action-redirect") ?? ""}\n${await answer.text()}`;
}

/** How a call went: "ok", or the code of the refusal. A redirect is what follows some that went well. */
export function outcomeOf(answer: string): string {
	const code = /"ok":false,"code":"([a-z-]+)"/.exec(answer)?.[1];
	if (code) return code;
	return /"ok":true/.test(answer) || /^\/\S/.test(answer)
		? "ok"
		: `nothing: ${answer.slice(0, 200)}`;
}
