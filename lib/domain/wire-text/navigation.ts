import type { Block } from "./blocks";
import { isCapitals, isProse } from "./letters";
import { type Reading, readAs } from "./reading";

/** Titles of lists of other stories, which stand beside or under a report on its page. */
const title =
	/^(?:the )?(?:(?:latest|recent|more|top|other|related|breaking|trending|popular|local|world|today['’]s|editor['’]s|our|most|also|don['’]t|you|recommended|what|in|más|mehr|weitere|neueste|lire|leia|leggi|lesen|читайте|последние|関連|最新|أخبار|آخر)\s)?(?:news|latest|headlines?|stories|articles?|videos?|posts?|picks?|read|viewed|shared|popular|trending|discussed|links?|topics?|coverage|reading|more like this|in miss|miss|next|for you|recommended(?: for you)?|may (?:also )?(?:like|be interested in)|might (?:also )?like|to read next|this section|other news|noticias|nachrichten|artikel|aussi|anche|auch|também|также|новости|記事|ニュース|الأخبار|ذات صلة)(?:\s(?:news|headlines|stories|articles|today|now|this week|for you|videos|in .{2,20}|from .{2,30}|on .{2,30}))?\s?[:：»>]?$/iu;

/** The same in languages that put no space or no such word there. */
const foreign =
	/^(?:関連記事|関連ニュース|最新ニュース|あわせて読みたい|おすすめ記事|相关(?:新闻|阅读|报道)|相關(?:新聞|閱讀|報導)|延伸(?:阅读|閱讀)|更多新闻|관련\s?(?:기사|뉴스)|주요\s?뉴스|(?:noticias|notícias|artículos) relacionad[oa]s|más noticias|te puede interesar|leia (?:mais|também)|à lire (?:aussi|également)|sur le même sujet|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|leggi anche|potrebbe interessarti|читайте также|материалы по теме|اقرأ أيضا|إقرأ أيضا|مواضيع ذات صلة)\s?[:：»>]?$/iu;

/** "Tags" and the like over a list of words, which under the text no cross-head is. */
const tagTitle =
	/^(?:tags?|keywords?|topics?|filed under|in this story|schlagworte|themen|mots[- ]clés|etiquetas|temas|теги|タグ|キーワード)\s?[:：]?$/iu;

/** Words alone that the pattern above would take, and that may be a headline or a cross-head. */
const tooPlain =
	/^(?:the )?(?:read|next|miss|news|links?|topics?|posts?|picks?|articles?|auch|aussi|anche|stories|more read|in read|what next)$/iu;

/** "More from Reuters", "News from Asia". */
const from =
	/^(?:(?:more|news|latest|top stories|also) (?:from|in|on|by) .{2,40}|(?:see|read) more (?:on|about)\s?:?|(?:previous|next) (?:article|story|post)s?)$/iu;

/** Whether a line is the title of a list of other stories; under the text plainer words are one too. */
export function isListTitle(text: string, isUnderText = false): boolean {
	if (text.length > 50) return false;
	return (
		from.test(text) ||
		foreign.test(text) ||
		(isUnderText && tagTitle.test(text)) ||
		(title.test(text) && (isUnderText || !tooPlain.test(text))) ||
		/^(?:news|stories|articles|links)\s?[:：]$/iu.test(text)
	);
}

/** "Title, its first sentence, title, its first sentence": teasers of other stories. */
function isTeaserList(blocks: Block[]): boolean {
	const kinds = blocks.map(({ text }) => isProse(text));
	const short = blocks.every(({ text }) => text.length <= 320);
	const alternates = kinds.every((prose, index) => prose === (index % 2 === 1));
	return short && alternates && kinds.length >= 4;
}

const dropped = (text: string): Reading => readAs("dropped", text);

const left =
	"The words after “{}” were taken for a list of other stories and left out: please check.";
const kept =
	"There is running text after “{}”, which was kept: please check that it belongs to the report.";

/**
 * Reads a list of other stories from its title on: how many of the blocks belong to it, each with
 * its reading. Short lines are its entries; running text stops it, because it may be the report's,
 * unless the report had ended or titles and sentences alternate as teasers do.
 */
export function readList(blocks: Block[], reportHasEnded: boolean): Reading[] {
	const [head, ...rest] = blocks;
	if (!head) return [];
	const firstProse = rest.findIndex(({ text }) => isProse(text));
	if (firstProse === -1) return blocks.map(({ text }) => dropped(text));
	const note = (sentence: string) => ({ notes: [sentence.replace("{}", head.text)] });
	if (reportHasEnded || isTeaserList(rest)) {
		return [readAs("dropped", head.text, note(left)), ...rest.map(({ text }) => dropped(text))];
	}
	const crossHead = isCapitals(rest[firstProse - 1]?.text ?? "") ? 1 : 0;
	const entries = rest.slice(0, firstProse - crossHead).map(({ text }) => dropped(text));
	return [readAs("dropped", head.text, note(kept)), ...entries];
}
