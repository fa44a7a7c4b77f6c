import { type Reading, readAs } from "./reading";

/** Lines of a web page around a report. Each pattern takes the whole line, and only short lines are tried. */
const furniture: RegExp[] = [
	// buttons
	/^(?:(?:share|tweet|print|e-?mail|save|like|pin|copy link|bookmark|comments?|reply|follow|subscribe|send|listen|play|pause|mute|close|menu|search|log ?in|sign in|sign up|register|next|previous|back|back to top|top|skip to (?:main )?content|loading|more|home|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|instagram|youtube|messenger|line|pinterest|drucken|teilen|partager|imprimer|compartir|imprimir|condividi|stampa|поделиться|シェア|印刷)(?:\s*[|/·•,]\s*|\s+|$)){1,10}$/iu,
	/^(?:share|tweet|print|e-?mail|save|send|like)\s(?:this|on|via|to|with|by|page|article|story|post|link)\b.{0,60}$/iu,
	/^(?:follow|like|find|join|connect with) us\b.{0,80}$/iu,
	/^(?:join|follow|subscribe to)\s.{2,60}\b(?:telegram|whatsapp|facebook|twitter|youtube|instagram|linkedin|newsletter|podcast)\b.{0,90}$/iu,
	/^(?:\d{1,6}\s)?(?:comments?|shares?|views?|likes?|retweets?|comentarios|commentaires|kommentare)(?:\s?\(?\d{0,6}\)?)?$/iu,
	// advertisements
	/^[-–—\s[(]*(?:advertis(?:ement|ing)s?|sponsored(?: content)?|promoted|promotion|anzeige|werbung|publicité|publicidad|pubblicità|реклама|広告|إعلان|story continues (?:below|after).{0,40}|article continues (?:below|after).{0,40}|continue reading.{0,40}|scroll (?:down )?(?:for|to continue).{0,40})[-–—\s\])]*$/iu,
	// pointers to other stories
	/^[\s>»▶►•*[(]*(?:read more|read also|also read|read next|read|see also|see more|related|related (?:story|article|news)|more on this|more|watch|watch now|must read|click here|don['’]t miss|in pictures|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|leer también|lea más|leggi anche|baca juga|leia também|читайте также|関連記事|اقرأ أيضا)(?:\s?[:：>»…]\s?|\s[-–—]\s).{0,160}$/iu,
	/^(?:read more|read full (?:story|article)|see also|also read|click here|view (?:gallery|comments|photos|all).{0,30}|show (?:more|less)|purchase licensing rights.{0,30}|article history|(?:large|medium|small)(?: (?:large|medium|small)){1,2}|(?:previous|next) page(?:\s(?:\d{1,2}|previous|next|page)){0,20}|hide caption|toggle caption|enlarge(?: (?:this )?image)?|open in gallery|(?:item |image |photo )?\[?\d{1,3}\s?(?:of|\/)\s?\d{1,3}\]?)\.?$/iu,
	/^(?:[^.!?]{3,60}\?\s)?(?:sign up|subscribe|register|download|click here|tap here|get the|listen to)\b.{0,100}\b(?:newsletters?|alerts?|app|updates?|inbox|free|subscri\w{1,8}|article|story|here)\b.{0,40}$/iu,
	// reading time and age
	/^(?:\d{1,2}|an?|one|two|few)[ -](?:min(?:ute)?s?|hours?|hrs?|days?)(?:\s(?:read|ago|listen))$/iu,
	/^\d{1,2}\s?min(?:ute)?s?(?:\s(?:read|listen))?$/iu,
	/^(?:updated|published|posted|last updated)\s\d{1,3}\s(?:min(?:ute)?s?|hours?|hrs?|days?)\sago$/iu,
	/^(?:(?:temps de )?lecture|lesezeit|lesedauer|tiempo de lectura|tempo di lettura|reading time|read time)\b.{0,20}$/iu,
	/^(?:text size|font size|a\s?a\s?a|a-\s?a\+|a\+\s?a-?)$/iu,
	// empty labels of a form and of a picture
	/^(?:body|text|story|article|full text|content|photo|picture|image|photos|file photo|caption|photo caption)\s?[:：]$/iu,
	/^(?:photo|picture|image|slideshow|gallery|video|audio|graphic|caption|photo caption)$/iu,
	/^(?:keywords?|tags?|slug(?:line)?|filed under|in this (?:article|story)|more about)\s?[:：]\s?.{0,160}$/iu,
	// rules
	/^[\s*_=~–—•·.+#<>|-]{1,200}$/u,
];

/** Marks that an agency puts at the end of its text, or at the end of a take. */
const endMarks: RegExp[] = [
	/^[-–—\s(*[（【]{0,4}(?:\p{L}{2,8}\/)?(?:30|end|ends|enditem|the end|fin|fim|ende|schluss|fine|konec|完|了|终|終|끝|النهاية|انتهى|конец|eom)[-–—\s)*\]./）】]{0,4}$/iu,
	/^#{1,6}$|^n{4}$|^zczc\b.{0,40}$|^=\s?end$/iu,
	/^[({[]?\s?-{0,2}\s?(?:more|more to come|more to follow|to be continued|mf|folgt|suivra|sigue|segue|suite)\s?-{0,2}\s?[)}\]]?[.…]{0,3}$/iu,
	// AFP's initials of writer and editors, "kh/jm/ab", "bur-kh/jm"; PTI's, "PTI AB CDE"
	/^(?:\p{Ll}{2,6}-)?\p{Ll}{2,4}(?:-\p{Ll}{2,4})?(?:\/\p{Ll}{2,4}(?:-\p{Ll}{2,4})?){1,6}$/u,
	/^(?:PTI|ANI|IANS|UNI)(?:\s[A-Z]{2,5}){1,6}\.?$/u,
	// APA's, "(Schluss) hub/ral"
	/^\((?:schluss|ende|end|forts|fortsetzung)\)\s\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){0,4}$/iu,
	// AAP's behind its name, "AAP km/dep"; Lusa's in capitals, "JYM // MSP"
	/^(?:[A-Z]{2,6}|dpa)\s\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){1,4}$/u,
	/^[A-Z]{2,5}\s?\/\/\s?[A-Z]{2,5}\.?$/u,
	/^AP-[A-Z]{2}-\d\d-\d\d-\d\d\b.{0,20}$/u,
	/^(?:dpa\s(?:[a-z]{2,4}\s){1,8}[a-z]{1,4}|(?:[a-z]{2,4}\s){0,3}n1\s[a-z]{2,3})$/u,
];

const more = /\b(?:more|to be continued|folgt|suivra|sigue|segue)\b/iu;

/** Notices of rights: not for readers of ours, who are told by the source's own page. */
const rights: RegExp[] = [
	/^(?:©|\(c\)|copyright\b).{0,400}(?:rights reserved|\b(?:19|20)\d{2}\b|may not be|reuters|afp|associated press)/iu,
	/^[[(](?:©|copyright\b)[^()[\]]{2,80}[\])]$/iu,
	/^all rights reserved\b.{0,300}$/iu,
	/\b(?:material|content|story|report|article)\b.{0,60}\bmay not be (?:published|reproduced|redistributed|republished)/iu,
	/^our standards:.{0,120}trust principles/iu,
	/^all quotes delayed a minimum\b/iu,
	/^click for restrictions\b/iu,
	/^(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|無断転載(?:を)?禁(?:止|じる).{0,20})\.?$/iu,
];

/** Buttons that could as well be a cross-head of one word: furniture only outside the text. */
const plainButton =
	/^(?:save|like|pin|mail|e-mail|comments?|reply|follow|send|listen|play|pause|mute|close|menu|search|next|previous|back|top|loading|more|home|x|line|join)$/iu;

/** Whether a line says that the points of a report follow: "Summary", "Key points". */
export function isSummaryTitle(text: string): boolean {
	return /^(?:in )?(?:summary|highlights|key points|key takeaways|at a glance|in brief)$/iu.test(
		text,
	);
}

/** Reads a button that only its place outside the text tells from a cross-head. */
export function readPlainButton(text: string): Reading | null {
	return plainButton.test(text) || isSummaryTitle(text) ? readAs("dropped", text) : null;
}

/** Reads a line that is furniture of a page or of a service, and no word of the report. */
export function readFurniture(text: string): Reading | null {
	if (text.length <= 200 && endMarks.some((pattern) => pattern.test(text))) {
		const goesOn = more.test(text);
		return readAs("dropped", text, {
			notes: goesOn ? ["The agency says that more is to come."] : [],
		});
	}
	if (plainButton.test(text)) return null;
	const isFurniture = text.length <= 260 && furniture.some((pattern) => pattern.test(text));
	return isFurniture ? readAs("dropped", text) : null;
}

/** Reads a notice of rights. */
export function readRights(text: string): Reading | null {
	const is = text.length <= 900 && rights.some((pattern) => pattern.test(text));
	return is ? readAs("dropped", text) : null;
}

/** Whether a block ends the report: what comes after it was not written by the reporter. */
export function isEndMark(text: string): boolean {
	return text.length <= 200 && endMarks.some((pattern) => pattern.test(text)) && !more.test(text);
}
