/** Properties of XMP that say who and what. */
const names: Record<string, string> = {
	"dc:description": "description",
	"dc:creator": "creator",
	"dc:rights": "rights",
	"photoshop:Credit": "credit",
	"photoshop:Source": "source",
	"Iptc4xmpCore:AltTextAccessibility": "alt",
};

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
	return text.replace(
		/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
		(whole, decimal, hex, name) => {
			if (name) return entities[String(name).toLowerCase()] ?? whole;
			const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
			return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
		},
	);
}

/** The texts of a list (`rdf:Seq`, `rdf:Bag`), or of the first language of `rdf:Alt`. */
function textIn(inside: string): string {
	const items = [...inside.matchAll(/<rdf:li[^>]*>([^<]*)<\/rdf:li>/g)].map(
		([, text]) => text ?? "",
	);
	if (items.length === 0) return inside.includes("<") ? "" : inside;
	return inside.includes("<rdf:Alt") ? (items[0] ?? "") : items.join(", ");
}

/** Longest packet that is looked at; those of photos have some kilobytes. */
const longest = 1_000_000;

/**
 * Reads the few properties that we prefill from, by their usual prefixes, as elements or attributes.
 * A reader for this one purpose: the text goes into form fields before an editor's eyes.
 */
export function readXmpText(xmp: string): Record<string, string> {
	const packet = xmp.slice(0, longest);
	const found: Record<string, string> = {};
	for (const [property, name] of Object.entries(names)) {
		const opening = packet.search(new RegExp(`<${property}[\\s>]`));
		const closing = packet.indexOf(`</${property}>`, opening);
		const inside =
			opening >= 0 && closing > opening
				? packet.slice(packet.indexOf(">", opening) + 1, closing)
				: "";
		const attribute = new RegExp(`\\s${property}="([^"]*)"`).exec(packet)?.[1] ?? "";
		const text = unescapeXml(textIn(inside) || attribute).trim();
		if (text) found[name] = text;
	}
	return found;
}
