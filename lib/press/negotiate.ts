/** In the order in which we would rather send them. */
export const encodings = ["br", "gzip", "identity"] as const;

/** How a body is written on the wire. */
export type Encoding = (typeof encodings)[number];

/** How much a client likes each coding that it names, 0 to 1 (RFC 9110, 12.5.3). */
function likingsOf(header: string): Map<string, number> {
	const likings = new Map<string, number>();
	for (const part of header.split(",")) {
		const [name = "", ...parameters] = part
			.trim()
			.toLowerCase()
			.split(/\s*;\s*/);
		const quality = parameters.find((one) => /^q\s*=/.test(one))?.replace(/^q\s*=\s*/, "") ?? "1";
		const liking = /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality) ? Number(quality) : 0;
		if (name) likings.set(name === "x-gzip" ? "gzip" : name, liking);
	}
	return likings;
}

function choose(header: string): Encoding {
	const likings = likingsOf(header);
	const rest = likings.get("*");
	const liking = (encoding: Encoding) =>
		likings.get(encoding) ?? rest ?? (encoding === "identity" ? 0.001 : 0);
	let best: Encoding = "identity";
	for (const encoding of [...encodings].reverse()) {
		if (liking(encoding) > 0 && liking(encoding) >= liking(best)) best = encoding;
	}
	return best;
}

/** The few ways in which browsers ask; a client that writes ever new ones only makes us forget. */
const chosen = new Map<string, Encoding>();

/**
 * The coding of an answer: what the client likes best, of equals the smallest. Who refuses all that we
 * have gets the bytes as they are, rather than nothing.
 */
export function chooseEncoding(header: string | undefined): Encoding {
	if (header === undefined) return "identity";
	const known = chosen.get(header);
	if (known) return known;
	const encoding = choose(header);
	if (chosen.size >= 500) chosen.clear();
	if (header.length < 200) chosen.set(header, encoding);
	return encoding;
}
