import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { openPress, type PressOptions } from "@/lib/press/press";

export type Reply = {
	status: number;
	text: string;
	etag: string;
	/** `Cache-Status` without our name. */
	made: string;
	headers: Record<string, string | string[] | undefined>;
};

export type RunningPress = {
	url: string;
	get(path: string, headers?: Record<string, string>): Promise<Reply>;
	/** What has been counted under a name. */
	counted(name: string): number;
	unread(): number;
	stop(): Promise<void>;
};

/** Asks again and again until there is an answer that will do. */
export async function until<T>(
	ask: () => Promise<T | false> | T | false,
	what: string,
): Promise<T> {
	const end = Date.now() + 15_000;
	for (;;) {
		const answer = await ask();
		if (answer !== false) return answer;
		if (Date.now() > end) throw new Error(`${what} did not come about.`);
		await pause(10);
	}
}

/** Asks as a plain client does: no coding, no header that is not given. */
export function ask(
	url: string,
	options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const asked = request(url, { agent: false, ...options }, (answer) => {
			let text = "";
			answer.setEncoding("utf8").on("data", (part: string) => {
				text += part;
			});
			answer.on("error", reject);
			answer.on("end", () => {
				const { headers, statusCode = 0 } = answer;
				const made = String(headers["cache-status"] ?? "").replace(/^dateline-press; /, "");
				resolve({ status: statusCode, text, etag: headers.etag ?? "", made, headers });
			});
		});
		asked.on("error", reject);
		asked.end();
	});
}

/** A press that already follows the record. */
export async function startPress(
	options: Pick<PressOptions, "upstream" | "databaseUrl"> & Partial<PressOptions>,
): Promise<RunningPress> {
	const press = openPress({ memory: 50_000_000, strip: true, trusted: [], ...options });
	await once(press.server.listen(0, "127.0.0.1"), "listening");
	const url = `http://127.0.0.1:${(press.server.address() as AddressInfo).port}`;
	await until(() => Number.isFinite(press.unread()), "A press that follows the record");
	return {
		url,
		get: (path, headers = {}) => ask(url + path, { headers }),
		counted: (name) => {
			const line = new RegExp(`^press_${name}(?:_total)? (.+)$`, "m").exec(press.metrics.text());
			return Number(line?.[1] ?? Number.NaN);
		},
		unread: press.unread,
		stop: press.stop,
	};
}
