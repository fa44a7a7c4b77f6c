import { foldName } from "./letters";
import type { WireKnowledge } from "./wire-text";

/** Finds the plain name of an agency in a text that is nothing but its name. */
export type FindAgency = (text: string) => string | null;

/** Agencies by the name that newspapers print, then the other ways of writing them. */
const agencies: string[][] = [
	[
		"Reuters",
		"Thomson Reuters",
		"Rtrs",
		"رويترز",
		"ロイター",
		"ロイター通信",
		"路透社",
		"路透",
		"Рейтер",
	],
	[
		"AFP",
		"Agence France-Presse",
		"Agence France Presse",
		"AFP Forum",
		"أ ف ب",
		"ا ف ب",
		"أ.ف.ب",
		"АФП",
		"法新社",
		"AFP時事",
		"AFP通信",
	],
	[
		"AP",
		"Associated Press",
		"Associated Press Writer",
		"AP Writer",
		"أ ب",
		"АП",
		"美联社",
		"AP通信",
	],
	["Kyodo", "Kyodo News", "KYODO NEWS SERVICE", "共同", "共同通信", "共同社", "共同通信社"],
	["Jiji", "Jiji Press", "時事", "時事通信", "時事通信社"],
	["Xinhua", "Xinhua News Agency", "新华社", "新華社", "شينخوا", "Синьхуа"],
	["CNS", "China News Service", "中新社", "中新网"],
	["dpa", "Deutsche Presse-Agentur", "dpa/lby", "dpa/tmn", "dpa-AFX", "dpa-infocom", "د ب أ"],
	["EFE", "Agencia EFE", "EFEAGRO"],
	["ANSA", "Agenzia ANSA", "ANSAmed"],
	["TASS", "Itar-Tass", "ITAR-TASS", "ТАСС", "ИТАР-ТАСС"],
	["RIA Novosti", "RIA", "РИА Новости", "РИА"],
	["Interfax", "INTERFAX.RU", "Интерфакс"],
	["Sputnik"],
	["PTI", "Press Trust of India", "भाषा", "Bhasha"],
	["IANS"],
	["ANI"],
	["UNI", "United News of India"],
	["Bernama", "BERNAMA.com"],
	["Yonhap", "Yonhap News Agency", "Yonhap News", "연합뉴스", "聯合ニュース"],
	["Newsis", "뉴시스"],
	["KCNA", "조선중앙통신"],
	["Antara", "Antara News", "LKBN Antara"],
	["UPI", "United Press International"],
	["Press Association", "PA Media", "PA", "PA News Agency", "Press Association Reporters"],
	["Anadolu", "Anadolu Agency", "AA", "Anadolu Ajansı", "الأناضول", "الاناضول"],
	["Bloomberg", "Bloomberg News"],
	["Dow Jones", "Dow Jones Newswires"],
	["CNA", "Central News Agency", "中央社"],
	["VNA", "Vietnam News Agency", "TTXVN", "TTXVN/Vietnam+"],
	["TNA", "Thai News Agency"],
	["PNA", "Philippine News Agency"],
	["AAP", "Australian Associated Press"],
	["CP", "The Canadian Press", "Canadian Press", "La Presse Canadienne"],
	["APA", "Austria Presse Agentur", "APA/dpa", "APA/AFP"],
	["Keystone-SDA", "SDA", "sda", "ATS", "Keystone-ATS"],
	["AFP Relaxnews"],
	["Belga"],
	["ANP"],
	["Ritzau"],
	["NTB"],
	["TT", "TT Nyhetsbyrån"],
	["STT"],
	["PAP"],
	["ČTK", "CTK"],
	["MTI"],
	["Agerpres", "AGERPRES"],
	["Mediafax"],
	["BTA", "БТА"],
	["Tanjug", "TANJUG", "Танјуг"],
	["Hina"],
	["STA"],
	["ANA-MPA", "ΑΠΕ-ΜΠΕ", "ANA"],
	["Lusa", "Agência Lusa", "LUSA"],
	["Agência Brasil", "Agencia Brasil", "ABr"],
	["Europa Press", "EUROPA PRESS"],
	["Notimex"],
	["Télam", "Telam"],
	["Prensa Latina", "PL"],
	["MENA", "أ ش أ", "Middle East News Agency"],
	["WAM", "وام"],
	["SPA", "Saudi Press Agency", "واس"],
	["KUNA", "كونا"],
	["QNA", "قنا"],
	["Petra", "بترا"],
	["SANA", "سانا"],
	["NNA"],
	["IRNA", "ایرنا", "ارنا"],
	["MNA", "Mehr"],
	["ISNA", "ایسنا"],
	["Tasnim"],
	["JTA"],
	["APP", "Associated Press of Pakistan"],
	["BSS"],
	["UNB"],
	["NAN", "News Agency of Nigeria"],
	["GNA", "Ghana News Agency"],
	["APS"],
	["TAP"],
	["MAP"],
	["SAPA"],
	["Ukrinform", "Укринформ", "Укрінформ"],
	["UNIAN", "УНИАН"],
	["BelTA", "БЕЛТА"],
	["Kazinform"],
	["Trend"],
	["Azertag"],
	["Thomson Reuters Foundation"],
	["Inter Press Service", "IPS"],
	["CNN"],
	["BBC", "BBC News"],
	["NHK"],
	["AIS"],
	["EPA", "EPA-EFE", "European Pressphoto Agency"],
	["PRNewswire", "PR Newswire"],
	["Business Wire", "BUSINESS WIRE"],
	["GlobeNewswire", "GLOBE NEWSWIRE"],
];

const aroundName =
	/^(?:the|by|source|sources|from|via|quelle|fuente|fonte|агентство)[:\s]+|[\s,]+(?:news agency|newswires?|staff|staff writers?|writers?|correspondents?|reporters?|agency)$/giu;

function keyOf(text: string): string {
	return foldName(text).replace(/[\s.,'"“”()[\]=<>«»]/gu, "");
}

function lookUp(table: Map<string, string>, text: string): string | null {
	return table.get(keyOf(text)) ?? table.get(keyOf(text.trim().replace(aroundName, ""))) ?? null;
}

function tableOf(sources: string[]): Map<string, string> {
	const table = new Map<string, string>();
	for (const [name = "", ...aliases] of agencies) {
		for (const alias of [name, ...aliases]) table.set(keyOf(alias), name);
	}
	for (const source of sources) {
		const plain = lookUp(table, source);
		const same = [...table].filter(([, name]) => name === plain && plain !== null);
		const keys = same.map(([key]) => key);
		for (const key of [keyOf(source), ...keys]) table.set(key, source);
	}
	table.delete("");
	return table;
}

/**
 * Knows agencies by name. A name that the newsroom uses itself wins over ours: where its sources
 * say "Associated Press", "(AP)" is read as "Associated Press".
 */
export function agencyFinder({ sources = [] }: WireKnowledge): FindAgency {
	const table = tableOf(sources);
	return (text) => (text.length > 80 ? null : lookUp(table, text));
}

/** "AFP-Jiji": two agencies that one report is from. */
function firstOfPair(text: string, find: FindAgency): string | null {
	const names = text.split("-").map(find);
	return names.length > 1 && names.every((name) => name !== null) ? (names[0] ?? null) : null;
}

/** "AFP/Reuters", "PTI, Bernama": the first agency of a list that names nothing else. */
export function firstAgency(text: string, find: FindAgency): string | null {
	if (text.length > 80) return null;
	const whole = find(text);
	if (whole !== null) return whole;
	const names = text.split(/\s*(?:[/,|&+]|\band\b|\bund\b|\bet\b|\by\b)\s*/u).filter(Boolean);
	const found = names.map((name) => find(name) ?? firstOfPair(name, find));
	return found.length > 0 && found.every((name) => name !== null) ? (found[0] ?? null) : null;
}
