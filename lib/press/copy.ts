import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, gunzipSync, gzip, constants as zlib } from "node:zlib";
import type { PageKey } from "@/lib/domain/page-key";
import type { Encoding } from "./negotiate";

/** How one coding of a copy goes out; the lists of headers are as `writeHead` takes them. */
type Variant = {
	etag: string;
	/** For 200 and the like. */
	headers: string[];
	/** For 304: without what describes a body. */
	briefly: string[];
	body: Buffer;
};

/** A page once printed: its bytes, compressed once, and what they depend on. */
export type Copy = {
	/** Path and kept parameters. */
	address: string;
	status: number;
	lastModified: string | null;
	/** A change of these makes it wrong. */
	hard: PageKey[];
	/** A change of these makes it old. */
	soft: PageKey[];
	/** When the database was read for it, by the database's clock; null where `web` did not say. */
	readAt: number | null;
	/** Bytes that it takes in memory, about. */
	size: number;
	br: Variant;
	gzip: Variant;
	/** Unpacked when somebody wants it, which hardly anybody does. */
	identity: () => Variant;
	/** When it was printed, by our own clock. */
	printedAt: number;
	/** Since when it is old, by our own clock; null while it is not. */
	oldSince: number | null;
	/** Until when its words about the time of day hold, by our own clock. */
	holdsUntil: number;
	/** How often it was asked for. */
	asked: number;
};

export type CopyParts = Pick<
	Copy,
	"address" | "status" | "lastModified" | "hard" | "soft" | "readAt" | "printedAt" | "holdsUntil"
> & {
	body: Buffer;
	/** What goes out with every answer. */
	headers: [string, string][];
};

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Quality 11 takes ten times as long for a tenth less; a page may be printed again within the minute. */
function brotli(body: Buffer): Promise<Buffer> {
	return pack.br(body, {
		params: {
			[zlib.BROTLI_PARAM_QUALITY]: 7,
			[zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
			[zlib.BROTLI_PARAM_SIZE_HINT]: body.length,
		},
	});
}

/** What a key costs: its text and its place in the index. */
const perKey = 160;

const ofBody = new Set(["content-type", "content-language"]);

/**
 * Makes a copy of a printed page. Equal bytes have equal tags, on whatever machine they are printed; each
 * coding has its own, as it must (RFC 9110, 8.8.3.3).
 */
export async function makeCopy({ body, headers, ...parts }: CopyParts): Promise<Copy> {
	const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
	const lasting = headers.filter(([name]) => !ofBody.has(name.toLowerCase()));
	const variant = (encoding: Encoding, bytes: Buffer): Variant => {
		const etag = encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
		const same: [string, string][] = [
			["ETag", etag],
			["Vary", "Accept-Encoding"],
		];
		const coded: [string, string][] =
			encoding === "identity" ? [] : [["Content-Encoding", encoding]];
		return {
			etag,
			headers: [...headers, ...same, ...coded, ["Content-Length", String(bytes.length)]].flat(),
			briefly: [...lasting, ...same].flat(),
			body: bytes,
		};
	};
	const [br, gz] = await Promise.all([brotli(body), pack.gzip(body, { level: 6 })]);
	const keys = parts.hard.length + parts.soft.length;
	return {
		...parts,
		br: variant("br", br),
		gzip: variant("gzip", gz),
		identity: () => variant("identity", gunzipSync(gz)),
		size: br.length + gz.length + keys * perKey + 4096,
		oldSince: null,
		asked: 0,
	};
}
