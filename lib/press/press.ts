import { Agent, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";
import { linkKey } from "@/lib/domain/page-key";
import { log } from "@/lib/log";
import { askWeb, WebAway } from "./ask-web";
import { type Applied, makeChangeBook } from "./change-book";
import { makeDatabaseClock } from "./clock";
import type { Copy } from "./copy";
import { makeCopyStore } from "./copy-store";
import { makeFindCopy } from "./find-copy";
import { followChanges } from "./follow";
import { makeTrusted } from "./forward-headers";
import { makeMetrics } from "./metrics";
import { sendOwnPage } from "./own-page";
import { readTarget } from "./page-address";
import { passThrough } from "./pass-through";
import { printPage } from "./print-page";
import { makePrinter } from "./printer";
import { sendCopy } from "./send-copy";
import { watchBuild } from "./watch-build";

export type PressOptions = {
	/** Where `web` is, without a slash at its end. */
	upstream: string;
	/** The database, as a login that may read the record of changes. */
	databaseUrl: string;
	/** Bytes of copies, at most. */
	memory: number;
	/** Whether Next's script is taken out of pages. */
	strip: boolean;
	/** Addresses and nets of the servers in front that are believed. */
	trusted: string[];
};

/** A print that takes longer, in milliseconds, is none. */
const printWithin = 10_000;

/** Prints at the same time, at most: more would only make each of them slower. */
const printsAtOnce = 16;

/** Pages that are not there are kept for so long, in milliseconds, and in a place of their own. */
const absentFor = 10_000;
const absentBytes = 8_000_000;

/** So many of the pages that a change takes away are printed at once, those first that are asked for most. */
const printedAhead = 4;

/** Milliseconds in which changes gather before the pages that they took away are printed. */
const gather = 15;

/** The press: hands out pages that are printed once, and everything else as `web` answers it. */
export function openPress(options: PressOptions) {
	const { upstream } = options;
	const steady = () => performance.now();
	const printAgent = new Agent({ keepAlive: true, maxSockets: printsAtOnce + 2 });
	const throughAgent = new Agent({ keepAlive: true });
	const isTrusted = makeTrusted(options.trusted);
	const pages = makeCopyStore({ bytes: options.memory });
	const absent = makeCopyStore({ bytes: absentBytes });
	const clock = makeDatabaseClock(steady);

	const metrics = makeMetrics({
		copies: { says: "Copies that are kept.", value: () => pages.size().copies },
		copies_bytes: { says: "Memory that they take, about.", value: () => pages.size().bytes },
		coming_changes: { says: "Changes that are known to come.", value: () => book.coming() },
		record_unread_seconds: {
			says: "Since when the record has not been read.",
			value: () => follower.unread() / 1000,
		},
	});

	/** Whether the record has been read at all. */
	const isFollowing = () => Number.isFinite(follower.unread());

	const ahead = new Set<string>();
	function printAhead(dropped: Copy[]): void {
		const hot = dropped.filter(({ asked, status }) => asked > 0 && status === 200);
		if (hot.length === 0) return;
		if (ahead.size === 0) setTimeout(printHot, gather);
		for (const { address } of hot.sort((a, b) => b.asked - a.asked).slice(0, printedAhead)) {
			ahead.add(address);
		}
	}
	function printHot(): void {
		const addresses = [...ahead];
		ahead.clear();
		for (const address of addresses) {
			if (!pages.get(address)) printer.print(address).catch(() => {});
		}
	}

	function apply({ keys, effectiveAt }: Applied, awaited: boolean): void {
		metrics.count("changes");
		const span = awaited ? "schedule_error_seconds" : "change_lag_seconds";
		// What is read first was written before we were there.
		if (isFollowing()) metrics.time(span, clock.now() - effectiveAt);
		const dropped = pages.touch(keys, steady());
		absent.touch(keys, steady());
		metrics.count("dropped", dropped.length);
		printAhead(dropped);
	}

	function clear(why: string): void {
		log.warn({ why }, "The press drops all its copies.");
		metrics.count("cleared");
		pages.clear();
		absent.clear();
	}

	const book = makeChangeBook({ now: clock.now, apply, oldestAsked: () => printer.oldest() });
	const build = watchBuild({
		upstream,
		agent: printAgent,
		changed: () => clear("web was built anew"),
	});

	const printer = makePrinter({
		book,
		isFollowing,
		keep: (copy) => (copy.status === 404 ? absent : pages).put(copy),
		steady,
		atOnce: printsAtOnce,
		async print(address) {
			const headers = { "accept-encoding": "identity", "dateline-print": "1" };
			const ask = { upstream, agent: printAgent, target: address, headers, within: printWithin };
			try {
				const answer = await askWeb(ask);
				return await printPage(answer, { address, strip: options.strip, steady });
			} catch (error) {
				metrics.count("prints_failed");
				throw error;
			}
		},
		done({ copy, keepable, unstripped, stylesheets }, milliseconds) {
			metrics.count("prints");
			metrics.time("print_seconds", milliseconds);
			build.needs(stylesheets);
			if (!keepable) metrics.count("prints_unkept");
			if (unstripped === null || !options.strip) return;
			metrics.count("unstripped");
			log.warn({ address: copy.address, unstripped }, "A page is served with its script.");
		},
	});

	function get(address: string): Copy | undefined {
		const copy = pages.get(address);
		if (copy) return copy;
		const none = absent.get(address);
		return none && steady() - none.printedAt < absentFor ? none : undefined;
	}

	const findCopy = makeFindCopy({
		get,
		printer,
		unread: () => follower.unread(),
		steady,
		metrics,
	});

	const follower = followChanges({
		url: options.databaseUrl,
		book,
		clock,
		steady,
		replaced: () => clear("the record is another one"),
		told(readable, reason) {
			if (readable) log.info("The press follows the record.");
			else log.error({ err: reason }, "The press cannot read the record.");
		},
	});

	function through(request: IncomingMessage, response: ServerResponse, reader: boolean): void {
		metrics.count("through");
		passThrough(request, response, {
			upstream,
			agent: throughAgent,
			isTrusted,
			reader,
			failed(error) {
				metrics.count("failures");
				log.error({ err: error, url: request.url }, "web did not answer.");
				sendOwnPage(request, response, 503);
			},
		});
	}

	/** The press itself is at a loss, or there is neither `web` nor a copy. */
	function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
		metrics.count("failures");
		log.error({ err: error, url: request.url }, "A page could not be handed out.");
		if (response.headersSent) response.destroy();
		else sendOwnPage(request, response, error instanceof WebAway ? 503 : 500);
	}

	async function answerPage(
		request: IncomingMessage,
		response: ServerResponse,
		{ address, strange }: { address: string; strange: boolean },
	): Promise<void> {
		// They may be an old system's way to name a page: anywhere but on a story of ours.
		if (strange && linkKey(address) === null) return through(request, response, true);
		const found = findCopy(address);
		const { copy, made } = found instanceof Promise ? await found : found;
		if (strange && copy.status !== 200) return through(request, response, true);
		if (response.destroyed) return;
		sendCopy(request, response, copy, { made, metrics });
	}

	const server = createServer((request, response) => {
		metrics.count("requests");
		const target = readTarget(request.url ?? "");
		if (target.kind === "refused") return sendOwnPage(request, response, target.status);
		const isAsking = request.method === "GET" || request.method === "HEAD";
		if (target.kind === "through" || !isAsking) {
			return through(request, response, target.kind === "page");
		}
		// To the instant, also where a timer is late.
		book.applyDue();
		answerPage(request, response, target).catch((error) => fail(request, response, error));
	});
	// Longer than the servers in front keep theirs, so that they never meet one that is closing.
	server.keepAliveTimeout = 75_000;

	return {
		server,
		metrics,
		/** Milliseconds since the record was last read. */
		unread: () => follower.unread(),
		async stop(): Promise<void> {
			build.stop();
			server.close();
			server.closeIdleConnections();
			await follower.stop();
			printAgent.destroy();
			throughAgent.destroy();
		},
	};
}
