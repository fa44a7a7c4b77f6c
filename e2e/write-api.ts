import { z } from "zod";
import { dateline } from "./command-line";
import type { Portal } from "./portal";

const Written = z.object({ id: z.uuid(), revision: z.number() });
const Published = z.object({ url: z.url(), from: z.string() });

/** A machine with a token, writing to a portal over HTTP. */
export type Writer = {
	token: string;
	write(story: Record<string, unknown>): Promise<z.infer<typeof Written>>;
	publish(id: string, at?: Date): Promise<z.infer<typeof Published>>;
	withdraw(id: string, reason: string): Promise<void>;
};

/** Makes a token at the command line, and a writer with it. */
export async function aWriter(portal: Portal, role = "admin"): Promise<Writer> {
	const token = await dateline(portal, "token", "create", "--name", "e2e", "--role", role);
	const post = async (path: string, body: unknown) => {
		const answer = await fetch(`${portal.url}/api/v1/${path}`, {
			method: "POST",
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			body: JSON.stringify(body),
		});
		if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
		return answer.json();
	};
	return {
		token,
		write: async (story) =>
			Written.parse(
				await post("stories", { section: "asia", body: ["The ferry sailed at dawn."], ...story }),
			),
		publish: async (id, at) =>
			Published.parse(await post(`stories/${id}/publish`, at ? { at: at.toISOString() } : {})),
		withdraw: async (id, reason) => {
			await post(`stories/${id}/withdraw`, { reason });
		},
	};
}
