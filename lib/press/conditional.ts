type Representation = { etag: string; lastModified: string | null };

type Conditions = {
	"if-none-match"?: string | undefined;
	"if-modified-since"?: string | undefined;
};

/** Whether a list of tags has this one, weakly compared (RFC 9110, 8.8.3.2 and 13.1.2). */
function names(list: string, etag: string): boolean {
	if (list === etag || list.trim() === "*") return true;
	return [...list.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag === etag);
}

/** Whether a client has the very bytes already: then 304 is all that it needs. */
export function isKnown(headers: Conditions, { etag, lastModified }: Representation): boolean {
	const none = headers["if-none-match"];
	if (none !== undefined) return names(none, etag);
	const since = headers["if-modified-since"];
	if (since === undefined || lastModified === null) return false;
	const [known, changed] = [Date.parse(since), Date.parse(lastModified)];
	return known >= changed;
}
