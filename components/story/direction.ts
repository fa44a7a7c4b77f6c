const rightToLeft = new Set([
	"ar",
	"arc",
	"ckb",
	"dv",
	"fa",
	"he",
	"ks",
	"ps",
	"sd",
	"ug",
	"ur",
	"yi",
]);

/** The direction that a language, BCP 47, is written in. */
export function directionOf(language: string): "ltr" | "rtl" {
	return rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}
