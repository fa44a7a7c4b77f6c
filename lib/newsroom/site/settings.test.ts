import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { ChangeAds } from "@/lib/domain/ads-txt";
import { ChangeCrawlers, ChangeVerification } from "@/lib/domain/crawlers";
import { ChangeLinks } from "@/lib/domain/navigation";
import { Refusal } from "@/lib/domain/refusal";
import { ChangePage, ChangeSite, ChangeWording } from "@/lib/domain/site-input";
import type { Context } from "@/lib/newsroom/context";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, type TestPaper } from "@/lib/testing/newsroom";
import { changeAds } from "./change-ads";
import { changeCrawlers } from "./change-crawlers";
import { changeLinks } from "./change-links";
import { changePage } from "./change-page";
import { changeSite } from "./change-site";
import { changeVerification } from "./change-verification";
import { changeWording } from "./change-wording";
import { getHouseWording, getSiteSettings } from "./get-settings";
import { removeIcons, setIcons } from "./set-icons";
import { removeNameplate, setNameplate } from "./set-nameplate";

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const admin = { actor: operator };

async function asRole(role: "editor" | "producer"): Promise<Context> {
	return { actor: await aStaffMember(role, Object.values(paper.desks)) };
}

const site = {
	version: "0",
	name: "The Harbour Courier",
	motto: "",
	description: "News.",
	language: "en",
	timeZone: "Europe/Paris",
	publisher: "Harbour Press Ltd",
	email: "desk@example.com",
	phone: "+852 5550 0100",
	address: "1 Quay\r\nHarbour",
};
const about = { version: "0", slug: "about", title: "About us", text: "We are **here**." };

const svg = (width: number, height: number) =>
	new File(
		[
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="red"/></svg>`,
		],
		"drawn.svg",
	);
const square = svg(64, 64);

/** The keys of the newest change. */
async function lastKeys(): Promise<string[]> {
	const change = await newsroomClient().change.findFirst({ orderBy: { id: "desc" } });
	return change?.keys ?? [];
}

const forbidden = { code: "forbidden" };

test("an editor may change nothing of it, a producer the paper's, and only an admin the site's", async () => {
	const [editor, producer] = [await asRole("editor"), await asRole("producer")];
	const before = await newsroomClient().event.count();
	const links = ChangeLinks.parse({ version: "0", place: "navigation", links: "[]" });
	const wording = ChangeWording.parse({ version: "0", correction: "", clarification: "" });
	const papers: ((who: Context) => Promise<void>)[] = [
		(who) => changePage(who, ChangePage.parse(about)),
		(who) => changeLinks(who, links),
		(who) => changeWording(who, wording),
	];
	const crawlers = ChangeCrawlers.parse({ version: "0", policy: "none" });
	const proof = ChangeVerification.parse({ version: "0", google: "x", bing: "" });
	const ads = ChangeAds.parse({ version: "0", ads: "", appAds: "" });
	const sites: ((who: Context) => Promise<void>)[] = [
		(who) => changeSite(who, ChangeSite.parse(site)),
		(who) => setNameplate(who, { version: 0, file: square }),
		(who) => removeNameplate(who, { version: 0 }),
		(who) => setIcons(who, { version: 0, file: square }),
		(who) => removeIcons(who, { version: 0 }),
		(who) => changeCrawlers(who, crawlers),
		(who) => changeVerification(who, proof),
		(who) => changeAds(who, ads),
	];
	for (const act of papers) await assert.rejects(act(editor), forbidden);
	for (const act of sites) {
		await assert.rejects(act(editor), forbidden);
		await assert.rejects(act(producer), forbidden);
	}
	assert.equal(await newsroomClient().event.count(), before);
});

test("the paper is renamed for every page, and whoever comes second with an older form is told", async () => {
	await changeSite(admin, ChangeSite.parse(site));
	const { site: kept, contact } = await getSiteSettings(admin);
	assert.equal(kept.name, "The Harbour Courier");
	assert.equal(kept.timeZone, "Europe/Paris");
	assert.equal(contact.value.address, "1 Quay\nHarbour");
	assert.deepEqual(await lastKeys(), ["feed", "home", "site"]);
	await assert.rejects(
		() => changeSite(admin, ChangeSite.parse({ ...site, name: "Late" })),
		(error: unknown) => error instanceof Refusal && error.code === "conflict",
	);
	assert.equal((await getSiteSettings(admin)).site.name, "The Harbour Courier");
});

test("of two who save the same form at once one is told", async () => {
	const { contact } = await getSiteSettings(admin);
	const save = (name: string) =>
		changeSite(admin, ChangeSite.parse({ ...site, version: contact.version, name }));
	const outcomes = await Promise.allSettled([save("One"), save("Other")]);
	assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

test("a zone that nobody knows is refused beside its field", async () => {
	await assert.rejects(
		() => changeSite(admin, ChangeSite.parse({ ...site, version: "2", timeZone: "Mars/Olympus" })),
		(error: unknown) => error instanceof Refusal && error.problems[0]?.field === "timeZone",
	);
});

test("a page touches itself, and every page only when it comes, goes or is called otherwise", async () => {
	await changePage(admin, ChangePage.parse(about));
	assert.deepEqual(await lastKeys(), [
		"path:/about",
		"path:/sitemaps/pages.xml",
		"site",
		"sitemap",
	]);
	await changePage(admin, ChangePage.parse({ ...about, version: "1", text: "We are there." }));
	assert.deepEqual(await lastKeys(), ["path:/about", "path:/sitemaps/pages.xml"]);
	await assert.rejects(
		() =>
			changePage(admin, ChangePage.parse({ ...about, version: "2", text: "[x](javascript:x)" })),
		(error: unknown) => error instanceof Refusal && error.problems[0]?.field === "text",
	);
});

test("house wording that was set is what editors find, and readers' pages stay as they are", async () => {
	const before = await newsroomClient().change.count();
	await changeWording(
		admin,
		ChangeWording.parse({
			version: "0",
			correction: "We wrote [what].\r\n\r\n",
			clarification: "",
		}),
	);
	assert.deepEqual((await getHouseWording()).value, {
		correction: ["We wrote [what]."],
		clarification: [],
	});
	assert.equal(await newsroomClient().change.count(), before);
});

test("one square picture becomes every icon; one that is not square is refused", async () => {
	await setIcons(admin, { version: 0, file: square });
	const { icons } = await getSiteSettings(admin);
	const files = await newsroomClient().siteFile.findMany({ where: { hash: icons.value?.hash } });
	assert.equal(files.length, 5);
	const large = files.find(({ name }) => name === "icon-512.png");
	const { width, height, format } = await sharp(large?.bytes).metadata();
	assert.deepEqual([width, height, format], [512, 512, "png"]);
	assert.deepEqual(await lastKeys(), ["feed", "site"]);
	await assert.rejects(
		() => setIcons(admin, { version: icons.version, file: svg(64, 32) }),
		(error: unknown) => error instanceof Refusal && error.problems[0]?.field === "file",
	);
	await removeIcons(admin, { version: icons.version });
	assert.equal((await getSiteSettings(admin)).icons.value, null);
});

test("a nameplate is pixels, whatever was sent; what is no picture is refused", async () => {
	await setNameplate(admin, { version: 0, file: svg(600, 90), turnsLight: "on" });
	const { nameplate } = await getSiteSettings(admin);
	const { width, height, turnsLight } = nameplate.value ?? {};
	assert.deepEqual([width, height, turnsLight], [1200, 180, true]);
	const kept = await newsroomClient().siteFile.findFirstOrThrow({
		where: { name: "nameplate.png" },
	});
	assert.equal((await sharp(kept.bytes).metadata()).format, "png");
	const doctype = `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
	for (const bytes of [
		"no picture",
		`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">`,
		`<?xml version="1.0"?>${doctype}<svg xmlns="http://www.w3.org/2000/svg"/>`,
		"GIF89a",
	])
		await assert.rejects(
			() => setNameplate(admin, { version: nameplate.version, file: new File([bytes], "x.svg") }),
			{ code: "unsupported" },
			bytes,
		);
	await removeNameplate(admin, { version: nameplate.version });
	assert.equal((await getSiteSettings(admin)).nameplate.value, null);
});
