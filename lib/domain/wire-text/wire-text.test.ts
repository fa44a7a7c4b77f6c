import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readWireText } from "./read-wire-text";
import { wireTextLimit } from "./wire-text";
import { wireTextJson } from "./wire-text-json";

const folder = fileURLToPath(new URL("./samples/", import.meta.url));
const samples = readdirSync(folder).filter((name) => name.endsWith(".txt"));

for (const name of samples) {
	test(`the sample report "${name.replace(".txt", "")}" is split as its desk expects`, () => {
		const text = readFileSync(`${folder}${name}`, "utf8");
		const expected: unknown = JSON.parse(
			readFileSync(`${folder}${name.replace(".txt", ".json")}`, "utf8"),
		);
		assert.deepEqual(wireTextJson(readWireText(text)), expected);
	});
}

/** A report of one paragraph under a headline and a byline, with the given paragraph. */
const reportOf = (paragraph: string) =>
	readWireText(
		`Lake town keeps its hippos\n\nBy our correspondent\n\n${paragraph}\n\nFences will be paid for by the town.`,
	);

test("datelines of many agencies give the place alone, and the agency's plain name", () => {
	const openings: [string, string, string | null][] = [
		["TOKYO (AP) — ", "TOKYO", "AP"],
		["TOKYO, Sept. 1, Kyodo - ", "TOKYO", "Kyodo"],
		["BEIJING, Sept. 1 (Xinhua) -- ", "BEIJING", "Xinhua"],
		["MOSCOW, September 1. /TASS/. ", "MOSCOW", "TASS"],
		["New Delhi, Sep 1 (PTI) ", "New Delhi", "PTI"],
		["Madrid, 1 sep (EFE).- ", "Madrid", "EFE"],
		["(ANSA) - ROMA, 1 SET - ", "ROMA", "ANSA"],
		["МОСКВА, 1 сен - РИА Новости. ", "МОСКВА", "RIA Novosti"],
		["(Reuters) - ", "", "Reuters"],
		["HONG KONG, China - ", "HONG KONG, China", null],
		["ST. PETERSBURG, Russia (AP) — ", "ST. PETERSBURG, Russia", "AP"],
		["WASHINGTON and MOSCOW—", "WASHINGTON and MOSCOW", null],
		["SÃO PAULO ― ", "SÃO PAULO", null],
		["TOKYO-", "TOKYO", null],
		["NEW DELHI: ", "NEW DELHI", null],
		["CHITRAL: ", "CHITRAL", null],
		["JUNEAU, Alaska — ", "JUNEAU, Alaska", null],
		["Kericho, Kenya - ", "Kericho, Kenya", null],
		["SPRINGFIELD, Ill. (AP) — ", "SPRINGFIELD, Ill.", "AP"],
		["Ajaccio (France) (AFP) – ", "Ajaccio (France)", "AFP"],
		["New Delhi [India], September 1 (ANI): ", "New Delhi [India]", "ANI"],
		["Brigue (ats) ", "Brigue", "Keystone-SDA"],
		["CAPE TOWN⸺", "CAPE TOWN", null],
		["BANGKOK • ", "BANGKOK", null],
	];
	const sentence = "People of the town voted by two to one to keep the hippos.";
	for (const [opening, dateline, source] of openings) {
		const wire = reportOf(`${opening}${sentence}`);
		assert.deepEqual(
			[wire.dateline, wire.source, wire.body[0]?.text],
			[dateline, source, sentence],
			opening,
		);
	}
});

test("an opening sentence with a dash, capitals or a colon is not taken for a dateline", () => {
	for (const paragraph of [
		"COVID-19 - which kept the town closed for months - was not to blame for it.",
		"NASA - the space agency - said that it had seen the hippos from above.",
		"IBM - Shares in the company rose after it bought the hippos a new lake.",
		"TOKYO-BASED keepers of hippos have come to the town to see its fences.",
		"Tokyo - Japan's capital - is the twin of the town that keeps its hippos.",
		"BACKGROUND: Hippos have lived in the lake since the town was founded there.",
		"By MINA PARK SEPT. 1, 2016 - the day on which the town voted - all was over.",
		"WHO: Doctors of the organisation have vaccinated the keepers of the hippos.",
	]) {
		const wire = reportOf(paragraph);
		assert.deepEqual([wire.dateline, wire.body[0]?.text], ["", paragraph]);
	}
});

test("dates are read in the forms of many pages, and a zone gives an offset", () => {
	const dates: [string, string][] = [
		["Thursday, September 1, 2016, 13:14", "2016-09-01T13:14"],
		["1 September 2016 1:14pm", "2016-09-01T13:14"],
		["2016-09-01 13:14 HKT", "2016-09-01T13:14+08:00"],
		["Sept 1, 2016 5:14 AM GMT", "2016-09-01T05:14+00:00"],
		["Thu Sep 1, 2016 | 1:14pm EDT", "2016-09-01T13:14-04:00"],
		["01.09.2016, 13.14 Uhr", "2016-09-01T13:14"],
		["Jeudi 1er septembre 2016 à 13h14", "2016-09-01T13:14"],
		["1 de septiembre de 2016", "2016-09-01"],
		["2016年9月1日（木）13時14分", "2016-09-01T13:14"],
		["Updated: 2 Sept 2016 | Published: 1 Sept 2016", "2016-09-01"],
	];
	for (const [line, date] of dates) {
		const wire = readWireText(
			`Lake town keeps its hippos\n${line}\n\nPeople of the town voted by two to one to keep the hippos.`,
		);
		assert.equal(wireTextJson(wire).date, date, line);
	}
});

test("a line with a date and other words dates the report, and is no dateline and no headline", () => {
	const lines: [string, string | null][] = [
		["Lake NewsPress AgencyUpdated: September 01, 2016 3:42 pm", "2016-09-01T15:42"],
		["Publié le 01/09/2016 à 18:05, mis à jour à 18:40", "2016-09-01T18:05"],
		["KYODO NEWS - Sep 1, 2016 - 13:14 | All, Japan", "2016-09-01T13:14"],
		["Issued on: 01/09/2016 - 13:14", "2016-09-01T13:14"],
		["Source: Xinhua 2016-09-01 13:14", "2016-09-01T13:14"],
		["By Ana Ruiz SEPT. 1, 2016", "2016-09-01"],
		["1 SEP, 13:14", null],
	];
	for (const [line, date] of lines) {
		const wire = readWireText(
			`${line}\nLake town keeps its hippos\n\nPeople of the town voted by two to one to keep the hippos.`,
		);
		assert.deepEqual(
			[wireTextJson(wire).date, wire.dateline, wire.headline],
			[date, "", "Lake town keeps its hippos"],
			line,
		);
	}
});

test("a report of sentences alone has no headline, and none of them is made one", () => {
	for (const text of [
		"The ferry did not sail on Thursday, for the wind was strong.\n\nIt will sail on Friday.",
		"The ferry did not sail on Thursday, for the wind was strong.\n\nIt waited.\n\nOn Friday it will sail at noon, if the wind lets it.",
	]) {
		const { headline, body } = readWireText(text);
		assert.equal(headline, "");
		assert.deepEqual(body.map((entry) => entry.text).join("\n\n"), text);
	}
});

test("an agency and its place alone are a byline with its source", () => {
	for (const line of ["AFP, Amman", "From AFP in Amman"]) {
		const { byline, source } = readWireText(
			`Lake town keeps its hippos\n${line}\n\nPeople of the town voted by two to one to keep the hippos.`,
		);
		assert.deepEqual([byline, source], [line, "AFP"]);
	}
});

test("a byline under the text does not make a head of it", () => {
	const { byline, body } = readWireText(
		"Lake town keeps its hippos\n\nPeople of the town voted by two to one to keep the hippos.\n\nThey may stay.\n\nBy Reuters",
	);
	assert.equal(byline, "By Reuters");
	assert.equal(body.length, 2);
});

test("a date that can be read in two ways is told to the editor", () => {
	const { notes } = readWireText(
		"Lake town keeps its hippos\n03/04/2016\n\nPeople of the town voted to keep the hippos.",
	);
	assert.match(notes.join("\n"), /03\/04\/2016.*two ways/u);
});

test("credits are split from captions however they are printed", () => {
	const credits: [string, string][] = [
		["(LENA OKORO / AFP)", "LENA OKORO / AFP"],
		["(EVA STRAND / ISLAND PHOTO)", "EVA STRAND / ISLAND PHOTO"],
		["/ AFP PHOTO / LENA OKORO", "AFP PHOTO / LENA OKORO"],
		["Credit Ana Ruiz for The Lake Courier", "Ana Ruiz for The Lake Courier"],
		["REUTERS/Mara Bell (UNITED STATES - Tags: ANIMALS)", "REUTERS/Mara Bell"],
		["Photo: AP/John Vale", "AP/John Vale"],
		["(AP Photo/Emi Sato)", "AP Photo/Emi Sato"],
		["\n(Xinhua/Zhang Hong)", "Xinhua/Zhang Hong"],
		["[Photo by Ana Ruiz]", "Ana Ruiz"],
		["Credit: Ana Ruiz", "Ana Ruiz"],
		["— Getty Images", "Getty Images"],
		["Foto: Jan Vogel/dpa", "Jan Vogel/dpa"],
	];
	const words = "A hippo yawns in the lake on March 12, 2017.";
	for (const [printed, credit] of credits) {
		const { caption, credit: read } = readWireText(
			`Lake town keeps its hippos\n\nBy Reuters\n\n${words} ${printed}\n\nKISUMU (Reuters) - People voted to keep the hippos.`,
		);
		assert.deepEqual([caption, read], [words, credit], printed);
	}
});

test("an embargo, an advisory and a sign-off reach the editor and never the text", () => {
	const { body, notes, signOff } = readWireText(
		"EMBARGOED until 0001 GMT\n\nREFILE-Lake town keeps its hippos\n\nREFILE: corrects spelling in para 3\n\nKISUMU (Reuters) - People voted to keep the hippos.\n\n(Reporting by Ana Ruiz;\nEditing by Ken Mori)",
	);
	assert.deepEqual(body, [{ kind: "paragraph", text: "People voted to keep the hippos." }]);
	assert.deepEqual(signOff, ["(Reporting by Ana Ruiz; Editing by Ken Mori)"]);
	assert.match(notes.join("\n"), /Embargo line found: EMBARGOED until 0001 GMT/u);
	assert.match(notes.join("\n"), /Advisory: REFILE: corrects/u);
	assert.match(notes.join("\n"), /The head says REFILE\./u);
});

test("running text under a list of other stories is kept, and the editor told", () => {
	const wire = readWireText(
		"Lake town keeps its hippos\n\nKISUMU (Reuters) - People voted to keep the hippos.\n\nLatest News\nStorm on the way\n\nThe fences will be paid for by the town, which has set money aside for them since the spring.",
	);
	assert.equal(wire.body.length, 2);
	assert.deepEqual(wire.dropped, ["Latest News", "Storm on the way"]);
	assert.match(wire.notes.join("\n"), /running text after “Latest News”/u);
});

test("the newsroom's own name for an agency wins", () => {
	const text = "Lake town keeps its hippos\n\nKISUMU (AP) — People voted to keep the hippos.";
	assert.equal(
		readWireText(text, { sources: ["The Associated Press"] }).source,
		"The Associated Press",
	);
});

test("invisible characters, Windows line ends and tabs do not hide the parts", () => {
	const wire = readWireText(
		"\uFEFFHome\u00A0>\u00A0Africa\r\n\r\nLake town\u200B keeps its hippos\r\n\r\n\tKISUMU\u00A0(AFP)\u00A0–  People voted to keep the hippos.\r\n",
	);
	assert.deepEqual(
		[wire.section, wire.headline, wire.dateline, wire.source],
		["Africa", "Lake town keeps its hippos", "KISUMU", "AFP"],
	);
});

test("a mark says where in the pasted text a part stood", () => {
	const text =
		"Home > Africa\r\n\r\n  Lake  town keeps its hippos\r\n\r\nKISUMU (AFP) – People voted to keep the hippos.";
	const { marks } = readWireText(text);
	const at = (part: string) => marks.find((mark) => mark.part === part);
	const headline = at("headline");
	const dateline = at("dateline");
	assert.equal(text.slice(headline?.start, headline?.end), "Lake  town keeps its hippos");
	assert.equal(headline?.line, 3);
	assert.equal(text.slice(dateline?.start, dateline?.end), "KISUMU");
});

test("an empty paste and one without any structure are survived", () => {
	assert.deepEqual(readWireText(" \n\u200B\n").body, []);
	const lone = "The moon is made of rock, scientists said on Tuesday.";
	assert.deepEqual(readWireText(lone).body, [{ kind: "paragraph", text: lone }]);
});

test("a text longer than any report is refused before it is read", () => {
	assert.throws(() => readWireText("a".repeat(wireTextLimit + 1)), RangeError);
});
