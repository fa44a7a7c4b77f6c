import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect, createServer as createRelay, type Socket } from "node:net";
import { Pool } from "pg";
import { pageKeys } from "@/lib/domain/page-key";

type Story = { story_id: string; headline: string; path: string };

/** A stand-in for `web`: small pages from the same views, and a hand that can hold a print back. */
export type StandInWeb = {
	url: string;
	/** The requests that came, in order. */
	asked: IncomingMessage[];
	/** How often a page was asked for. */
	prints(path: string): number;
	/** Holds the next print of a page back once the database was read for it; returns who has begun, and the release. */
	hold(path: string): { begun: Promise<void>; release: () => void };
	/** Markup that is added to every page. */
	extra: string;
	/** Answers 503 to everything, as `web` does without its database. */
	broken: boolean;
	/** What it does with everything that is no page. */
	other: (request: IncomingMessage, response: ServerResponse) => void;
	stop(): Promise<void>;
};

async function portOf(server: ReturnType<typeof createRelay>): Promise<number> {
	await once(server.listen(0, "127.0.0.1"), "listening");
	return (server.address() as AddressInfo).port;
}

const linkTo = ({ path, headline }: Story) => `<li><a href="${path}">${headline}</a></li>`;

const documentOf = (title: string, content: string) =>
	`<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body>${content}<script>self.__next_f.push([1,"again"])</script></body></html>`;

/** What a page says: the front page names all stories, a story's itself and the one before it. */
function pageOf(path: string, stories: Story[], extra: string) {
	if (path === "/") {
		const list = `<ul>${stories.map(linkTo).join("")}</ul>`;
		return { status: 200, keys: pageKeys(path), html: documentOf("Front", list + extra) };
	}
	const at = stories.findIndex((one) => one.path === path);
	const story = stories[at];
	if (!story) return { status: 404, keys: pageKeys(path), html: documentOf("Nothing", extra) };
	const other = stories[at - 1];
	const html = documentOf(
		story.headline,
		`<h1>${story.headline}</h1>${other ? linkTo(other) : ""}${extra}`,
	);
	return { status: 200, keys: pageKeys(path, story.story_id), html };
}

export async function startStandInWeb(readerUrl: string): Promise<StandInWeb> {
	const pool = new Pool({ connectionString: readerUrl, max: 5 });
	// The test's database may go before this does.
	pool.on("error", () => {});
	const holds = new Map<string, { begin: () => void; released: Promise<void> }>();

	async function answerPage(path: string, response: ServerResponse): Promise<void> {
		const { rows: times } = await pool.query<{ time: Date }>(
			"SELECT date_trunc('milliseconds', clock_timestamp()) AS time",
		);
		const { rows: stories } = await pool.query<Story>(
			"SELECT story_id, headline, path FROM live.published_story ORDER BY first_published_at",
		);
		const hold = holds.get(path);
		holds.delete(path);
		hold?.begin();
		await hold?.released;
		const { status, keys, html } = pageOf(path, stories, web.extra);
		response.writeHead(status, {
			"Content-Type": "text/html; charset=utf-8",
			"Cache-Control": "public, max-age=0, s-maxage=1",
			"Surrogate-Key": keys.join(" "),
			"Dateline-Read-At": times[0]?.time.toISOString() ?? "",
		});
		response.end(html);
	}

	const server = createServer((request, response) => {
		web.asked.push(request);
		if (web.broken) return response.writeHead(503).end();
		if (!request.headers["dateline-print"]) return web.other(request, response);
		answerPage(request.url ?? "", response).catch(() => response.writeHead(500).end());
	});
	const web: StandInWeb = {
		url: `http://127.0.0.1:${await portOf(server)}`,
		asked: [],
		prints: (path) => web.asked.filter(({ url }) => url === path).length,
		hold(path) {
			let release = () => {};
			const released = new Promise<void>((resolve) => {
				release = resolve;
			});
			const begun = new Promise<void>((begin) => {
				holds.set(path, { begin, released });
			});
			return { begun, release };
		},
		extra: "",
		broken: false,
		other: (_, response) => response.end("web"),
		async stop() {
			server.close();
			server.closeAllConnections();
			await pool.end();
		},
	};
	return web;
}

/** A way to a database that can be cut. */
export async function openRelay(url: string) {
	const target = new URL(url);
	const sockets = new Set<Socket>();
	let isCut = false;
	const server = createRelay((near) => {
		if (isCut) return void near.destroy();
		const far = connect(Number(target.port), target.hostname);
		for (const [one, other] of [
			[near, far],
			[far, near],
		] as const) {
			sockets.add(one);
			one.on("error", () => {});
			one.on("close", () => other.destroy());
			one.pipe(other);
		}
	});
	const port = await portOf(server);
	return {
		url: Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(port) }).href,
		cut() {
			isCut = true;
			for (const socket of sockets) socket.destroy();
		},
		mend() {
			isCut = false;
		},
		stop() {
			server.close();
			for (const socket of sockets) socket.destroy();
		},
	};
}
