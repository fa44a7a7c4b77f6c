import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { ChangeAds } from "@/lib/domain/ads-txt";
import { ChangeCrawlers, refusedCrawlers } from "@/lib/domain/crawlers";
import { ChangeLinks, type PlacedLink } from "@/lib/domain/navigation";
import { ChangePage, ChangeSite, ChangeWording } from "@/lib/domain/site-input";
import { changeAds } from "@/lib/newsroom/site/change-ads";
import { changeCrawlers } from "@/lib/newsroom/site/change-crawlers";
import { changeLinks } from "@/lib/newsroom/site/change-links";
import { changePage } from "@/lib/newsroom/site/change-page";
import { changeSite } from "@/lib/newsroom/site/change-site";
import { changeWording } from "@/lib/newsroom/site/change-wording";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { findPage } from "./find-page";
import { live } from "./reader";
import { getSite } from "./site";
import { getAdsFiles, getCrawlerPolicy, getSitePage } from "./site-files";

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const admin = { actor: operator };
const settings = async () => (await getSite(live))?.settings;
const place = (version: number, links: PlacedLink[] | "default", where = "navigation") =>
	changeLinks(
		admin,
		ChangeLinks.parse({
			version,
			place: where,
			links: links === "default" ? links : JSON.stringify(links),
		}),
	);

test("without a decision nothing is decided: no links, no pages, nobody let in", async () => {
	assert.deepEqual(await settings(), {
		contact: { publisher: "", email: "", phone: "", address: "" },
		nameplate: null,
		icons: null,
		"third-parties": { parties: [] },
		verification: { google: "", bing: "" },
		pages: [],
		links: { navigation: null, colophon: null },
	});
});

test("the paper's own page is there while it has a text", async () => {
	const page = { slug: "about", title: "About us", text: "We." };
	assert.deepEqual(await findPage(live, "/about"), { found: "nothing" });
	await changePage(admin, ChangePage.parse({ ...page, version: 0 }));
	assert.deepEqual(await findPage(live, "/about"), { found: "page" });
	assert.deepEqual(await getSitePage(live, "about"), page);
	assert.deepEqual((await settings())?.pages, [{ slug: "about", title: "About us" }]);
});

test("the navigation follows the names that places have, and leaves out what is no more", async () => {
	const gone = "0a0b0c0d-0000-4000-8000-000000000001";
	await place(0, [
		{ kind: "topic", id: paper.topics.japan },
		{ kind: "section", id: paper.sections.sport },
		{ kind: "section", id: gone },
		{ kind: "page", slug: "about" },
		{ kind: "page", slug: "ethics" },
		{ kind: "link", label: "Shop", href: "https://shop.example.com" },
	]);
	const links = [
		{ label: "Japan", path: "/topics/japan" },
		{ label: "Sports", path: "/sport" },
		{ label: "About us", path: "/about" },
		{ label: "Shop", path: "https://shop.example.com" },
	];
	await newsroomClient().section.update({
		where: { id: paper.sections.sport },
		data: { name: "Sports" },
	});
	assert.deepEqual((await settings())?.links, { navigation: links, colophon: null });
	await place(1, "default");
	assert.equal((await settings())?.links.navigation, null);
});

test("machines are told in files what was decided for them", async () => {
	assert.deepEqual(await findPage(live, "/ads.txt"), { found: "nothing" });
	const ads = "example.com, 1, DIRECT";
	await changeAds(admin, ChangeAds.parse({ version: 0, ads, appAds: "" }));
	assert.deepEqual(await findPage(live, "/ads.txt"), { found: "page" });
	assert.deepEqual(await findPage(live, "/app-ads.txt"), { found: "nothing" });
	assert.deepEqual(await getAdsFiles(live), { ads, appAds: "" });
	assert.deepEqual(refusedCrawlers(await getCrawlerPolicy(live)), []);
	await changeCrawlers(
		admin,
		ChangeCrawlers.parse({ version: 0, policy: "by-hand", refused: ["CCBot"] }),
	);
	assert.deepEqual(refusedCrawlers(await getCrawlerPolicy(live)), ["CCBot"]);
});

test("readers are not told how the house words its notices", async () => {
	await changeWording(
		admin,
		ChangeWording.parse({ version: 0, correction: "Hush [x].", clarification: "" }),
	);
	const rows = await live((client) => client.publishedSetting.findMany());
	assert.ok(!JSON.stringify([rows, await settings()]).includes("Hush"));
});

test("another zone moves no address that was given, also when its story changes, and dates what comes", async () => {
	// Half past midnight of the second in Hong Kong is still the first in Paris.
	const claimedPublishedAt = "2016-09-01T16:30:00.000Z";
	const write = (headline: string) =>
		aStory(paper.sections.asia, { headline }, { claimedPublishedAt });
	const storyId = await write("Before");
	const { path } = await publishStory(admin, { storyId });
	assert.equal(path, "/asia/2016/09/02/before");
	const zone = {
		...{ version: 0, name: "The Test Gazette", motto: "", description: "", language: "en" },
		...{ timeZone: "Europe/Paris", publisher: "", email: "", phone: "", address: "" },
	};
	await changeSite(admin, ChangeSite.parse(zone));
	await changeField(storyId, "standfirst", "Newer words.");
	assert.equal((await publishStory(admin, { storyId })).path, path);
	assert.deepEqual(await findPage(live, path), { found: "story", storyId });
	const after = await publishStory(admin, { storyId: await write("After") });
	assert.equal(after.path, "/asia/2016/09/01/after");
});
