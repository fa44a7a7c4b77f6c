const languages = [
	"en",
	"en-GB",
	"en-US",
	"zh-Hant",
	"zh-Hans",
	"ja",
	"ko",
	"es",
	"fr",
	"de",
	"it",
	"pt",
	"pt-BR",
	"nl",
	"pl",
	"ru",
	"uk",
	"tr",
	"ar",
	"he",
	"fa",
	"hi",
	"id",
	"vi",
	"th",
];

/** A language by its own name, "Deutsch". */
function languageName(tag: string): string {
	const own = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
	return own.charAt(0).toLocaleUpperCase(tag) + own.slice(1);
}

/** The languages that a paper is likely to be written in, and the one that this paper is. */
export function LanguageOptions({ own }: { own?: string }) {
	const shown = own && !languages.includes(own) ? [own, ...languages] : languages;
	return shown.map((tag) => (
		<option key={tag} value={tag} lang={tag}>
			{languageName(tag)}
		</option>
	));
}

/** Time zones by their names. */
export function ZoneOptions({ zones }: { zones: string[] }) {
	return zones.map((zone) => (
		<option key={zone} value={zone}>
			{zone.replaceAll("_", " ")}
		</option>
	));
}
