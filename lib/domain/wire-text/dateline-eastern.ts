import type { FindAgency } from "./agencies";
import { findDay } from "./calendar-date";
import type { Dateline } from "./dateline";
import { isKnownPlace } from "./places";

/** A pattern with the groups `place` and `agency`, both optional. */
type EasternForm = RegExp;

const forms: EasternForm[] = [
	// 【東京共同】, 【ロンドン＝時事】, 【東京】; ［東京 １日 ロイター］ -, [서울=뉴시스]
	/^[【［[〔](?<place>[\p{L}・ー]{1,14}?)(?:\s?[=＝・、]\s?|\s)?(?:[\d０-９]{1,2}日\s?)?(?<agency>共同|時事|ロイター|AFP|ＡＦＰ|AP|ＡＰ|뉴시스|연합뉴스)?(?:通信)?[】］\]〕]\s?(?:[-–—―]\s?)?(?:(?<reporter>[\p{sc=Hangul}·]{2,12} (?:기자|특파원)) ?[=＝]\s?)?/u,
	// （東京、共同）, （東京＝共同）, (서울=연합뉴스) 홍길동 기자 =
	/^[（(](?<place>[\p{L}・ー]{1,14}?)\s?[=＝、]\s?(?<agency>[\p{L}]{2,8})[）)]\s?(?:(?<reporter>[\p{sc=Hangul}·]{2,12} (?:기자|특파원)) ?[=＝]\s?)?/u,
	// 新华社北京9月1日电（记者张三）, 中新社东京9月1日电, 路透东京9月1日 -
	/^(?<agency>新华社|新華社|中新社|路透社?|法新社|共同社)(?<place>[\p{sc=Han}]{2,8}?)(?:[\d０-９]{1,2}月)?[\d０-９]{1,2}日(?:(?:电|電)(?:[（(](?<reporter>记者[^（）()]{1,30})[）)])?|\s?[-–—―])\s?/u,
	// （中央社記者張三台北1日電）
	/^[（(](?<agency>中央社)(?<reporter>記者[\p{sc=Han}]{2,3}(?=[\p{sc=Han}]{2}[\d０-９]))?(?<place>[\p{sc=Han}]{2,4})[\d０-９]{1,2}日[^（）()]{0,12}電[）)]\s?/u,
];

/**
 * Datelines of Japanese, Chinese and Korean agencies, which stand in brackets of their own kind.
 * Some name the reporter there as well.
 */
export function readEasternDateline(text: string, find: FindAgency): Dateline | null {
	const head = text.slice(0, 60);
	const matches = forms.map((form) => form.exec(head)).filter((match) => match !== null);
	return matches.map((match) => judge(match, find)).find((read) => read !== null) ?? null;
}

function judge({ 0: opening, groups = {} }: RegExpExecArray, find: FindAgency): Dateline | null {
	const place = groups.place ?? "";
	const agency = find((groups.agency ?? "").normalize("NFKC"));
	const known = isKnownPlace(place);
	if (place === "" || (agency === null && !known && !opening.startsWith("【"))) return null;
	return {
		place,
		placeFrom: opening.indexOf(place),
		agency,
		day: findDay(opening),
		reporter: groups.reporter ?? "",
		bodyFrom: opening.length,
		strength: agency !== null || known ? "proved" : "likely",
		doubts: [],
	};
}
