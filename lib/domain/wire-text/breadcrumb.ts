import { foldName } from "./letters";
import { type Reading, readAs } from "./reading";
import { isRegion } from "./regions";

const home =
	/^(?:you are here\s?[:：]\s?)?(?:home|front page|main|homepage|startseite|accueil|inicio|portada|home page|beranda|laman utama|главная|ホーム|トップ|الرئيسية|首页|news)$/iu;
const separator = /\s?(?:>{1,2}|»|›|→|⟩|▸|►|❯)\s?/u;
const softSeparator = /\s(?:\/|\||·|•|::)\s|\s?\/\s?/u;

/** Sections that newspapers have, for a line that is a section's name and nothing else. */
const usual = new Set(
	"world|world news|asia|asia pacific|asia-pacific|southeast asia|east asia|south asia|europe|africa|americas|middle east|latin america|oceania|international|global|nation|national|home news|local|politics|business|business news|economy|finance|markets|money|technology|tech|science|health|environment|climate|sport|sports|football|soccer|culture|arts|entertainment|lifestyle|life|travel|opinion|comment|analysis & opinion|education|society|law|crime|media|weather|top news|world | asia|politik|wirtschaft|kultur|wissenschaft|panorama|ausland|inland|monde|économie|politique|mundo|internacional|economía|política|deportes|mondo|esteri|economia|мир|политика|экономика|国際|政治|経済|社会|スポーツ".split(
		"|",
	),
);

function isSectionName(text: string, sections: string[]): boolean {
	const folded = foldName(text);
	return (
		sections.some((section) => foldName(section) === folded) ||
		usual.has(text.toLowerCase()) ||
		isRegion(text)
	);
}

/** The crumb that names the section: one that the newsroom has, else the last that is not the headline. */
function sectionOf(crumbs: string[], sections: string[]): string | null {
	const own = crumbs.findLast((crumb) =>
		sections.some((name) => foldName(name) === foldName(crumb)),
	);
	const short = crumbs.findLast((crumb) => crumb.length <= 40 && crumb.split(" ").length <= 4);
	return own ?? short ?? null;
}

/** "China / Society": short names, one of which every newspaper has. */
function isPath(crumbs: string[], sections: string[]): boolean {
	const isShort = (crumb: string) => crumb.length <= 25 && /^[\p{Lu}\p{Lo}]/u.test(crumb);
	return (
		crumbs.some((crumb) => isSectionName(crumb, sections)) &&
		crumbs.every((crumb) => isShort(crumb) && crumb.split(" ").length <= 3)
	);
}

function crumbsOf(text: string, sections: string[]): string[] | null {
	const hard = text.split(separator).map((crumb) => crumb.trim());
	const soft = text.split(softSeparator).map((crumb) => crumb.trim());
	const isHomed = (crumbs: string[]) => home.test(crumbs[0] ?? "");
	if (hard.length >= 2 && (isHomed(hard) || hard.every((crumb) => crumb.length <= 35))) return hard;
	const [first = "", ...rest] = text.split(" ");
	if (home.test(first) && isSectionName(rest.join(" "), sections)) return [first, rest.join(" ")];
	return soft.length >= 2 && (isHomed(soft) || isPath(soft, sections)) ? soft : null;
}

/**
 * Reads the section out of "Home > Asia", of "Section: Asia" or of a line that is a section's name.
 */
export function readSection(text: string, sections: string[]): Reading | null {
	if (text.length > 160) return null;
	const labelled =
		/^(?:(?:section|category|desk|ressort|rubrique|sección|sezione)\s?[:：]\s?|from the section\s)(.{2,40})$/iu.exec(
			text,
		)?.[1];
	if (labelled) return sectionReading(text, labelled.trim());
	if (isSectionName(text, sections)) return sectionReading(text, text);
	const crumbs = crumbsOf(text.replace(/^you are here\s?[:：]?\s?/iu, ""), sections);
	if (!crumbs) return null;
	const names = crumbs.filter((crumb) => crumb !== "" && !home.test(crumb));
	const section = sectionOf(names, sections);
	if (section === null) return names.length === 0 ? readAs("dropped", text) : null;
	return sectionReading(text, section);
}

function sectionReading(text: string, section: string): Reading {
	const reading = readAs("section", text);
	return { ...reading, pieces: [{ part: "section", from: 0, to: text.length, text: section }] };
}
