import { canonicalPath } from "@/lib/domain/canonical-path";
import { readCursor } from "@/lib/domain/cursor";
import { linkKey } from "@/lib/domain/page-key";

/** What a request asks for. */
export type Target =
	/** A reader's page, by path and kept parameters. `strange`: it had parameters that we do not know. */
	| { kind: "page"; address: string; strange: boolean }
	/** Anything else: `web` knows what to say. */
	| { kind: "through" }
	| { kind: "refused"; status: 400 | 414 };

/** More than any address of ours, with all that is hung on to addresses elsewhere. */
const longest = 4096;

/** What has its own doors, and sitemaps, which are large and asked for by few. */
const ownDoors =
	/^\/(?:(?:api|media|_next|newsroom|sitemaps|search)(?:\/|$)|(?:healthz|readyz|icon\.svg|icon1\.png|apple-icon\.png|favicon\.ico|search)$)/;

/** Addresses that we make: others `web` leads to these, or says that there is nothing. */
const ours = /^\/[a-z0-9._~/-]*$/;

/** What is hung on to links to tell where readers came from; no page looks at it. */
const tracking =
	/^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|mc_[ce]id|_ga|_gl|yclid)$/;

/** The place in a list, where it is one that we wrote; for any other the list begins at its beginning. */
function placeIn(path: string, query: URLSearchParams): string {
	const before = query.get("before");
	const isList = path !== "/" && linkKey(path) === null;
	if (!isList || !before || before.length > 200 || !readCursor(before)) return "";
	return `?${new URLSearchParams({ before })}`;
}

/** Sorts out a request by its target, as it stands in its first line. */
export function readTarget(url: string): Target {
	if (url.length > longest) return { kind: "refused", status: 414 };
	if (!url.startsWith("/")) return { kind: "refused", status: 400 };
	const mark = url.indexOf("?");
	const path = mark < 0 ? url : url.slice(0, mark);
	if (ownDoors.test(path) || !ours.test(path) || canonicalPath(path) !== path) {
		return { kind: "through" };
	}
	if (mark < 0) return { kind: "page", address: path, strange: false };
	const query = new URLSearchParams(url.slice(mark));
	const strange = [...query.keys()].some((name) => name !== "before" && !tracking.test(name));
	return { kind: "page", address: path + placeIn(path, query), strange };
}
