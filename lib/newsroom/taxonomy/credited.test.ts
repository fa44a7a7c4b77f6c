import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import type { Byline } from "@/lib/domain/byline";
import { Refusal } from "@/lib/domain/refusal";
import { AddContributor, AddSource, UpdateContributor, UpdateSource } from "@/lib/domain/taxonomy";
import { getDeskStory } from "@/lib/newsroom/story/get-desk-story";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { findPage } from "@/lib/published/find-page";
import { getStory } from "@/lib/published/get-story";
import { listCreditedStories } from "@/lib/published/list-stories";
import { isPicturePublic } from "@/lib/published/pictures";
import { getContributor, getSource } from "@/lib/published/profiles";
import { asOf, live } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, aStory, type TestPaper } from "@/lib/testing/newsroom";
import {
	getContributorSheet,
	getSourceSheet,
	listContributors,
	listSources,
} from "./list-credited";
import { mergeContributors, mergeSources } from "./merge-credited";
import { addContributor, updateContributor } from "./save-contributor";
import { addSource, updateSource } from "./save-source";

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const context = { actor: operator };
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

async function newPerson(name: string, more: object = {}): Promise<string> {
	return (await addContributor(context, AddContributor.parse({ name, ...more }))).contributorId;
}

async function aPicture(hash: string, credit: string): Promise<string> {
	const data = { hash, fileName: "a.jpg", width: 400, height: 400, credit, renditions: [] };
	return (await newsroomClient().picture.create({ data })).id;
}

const by = (...ids: string[]): Byline =>
	ids.map((contributorId) => ({ type: "contributor", contributorId }));
const at = (field: string) => (error: unknown) =>
	error instanceof Refusal && error.problems[0]?.field === field;

test("a contributor's picture can be read while their page shows it, and no longer", async () => {
	const hash = `${"0".repeat(31)}1`;
	const pictureId = await aPicture(hash, "Jun Sato");
	assert.equal(await isPicturePublic(live, hash), false);
	const contributorId = await newPerson("Kei Tanaka", {
		role: "Reporter",
		email: "kei@example.com",
		links: "https://example.com/kei\nhttps://social.example/@kei",
		pictureId,
	});
	assert.equal(await isPicturePublic(live, hash), true);
	const page = await getContributor(live, "kei-tanaka");
	assert.equal(page?.picture?.credit, "Jun Sato");
	assert.deepEqual(page?.links, ["https://example.com/kei", "https://social.example/@kei"]);
	const change = await newsroomClient().change.findFirstOrThrow({ orderBy: { id: "desc" } });
	assert.deepEqual(change.keys, ["people:kei-tanaka", `picture:${hash}`]);

	await updateContributor(context, UpdateContributor.parse({ contributorId, name: "Kei Tanaka" }));
	assert.equal(await isPicturePublic(live, hash), false);
	assert.equal((await getContributor(live, "kei-tanaka"))?.email, "");
});

test("a picture without a credit is not shown, and links are https", async () => {
	const pictureId = await aPicture(`${"0".repeat(31)}2`, "");
	await assert.rejects(newPerson("Nobody", { pictureId }), at("pictureId"));
	const links = AddContributor.safeParse({ name: "A", links: "http://example.com" });
	assert.match(links.error?.issues[0]?.message ?? "", /https:/);
	assert.equal(AddSource.safeParse({ name: "A", url: "javascript:alert(1)" }).success, false);
});

test("a new name stands in every byline at once; an old address leads on", async () => {
	const contributorId = await newPerson("Ann Lee");
	const storyId = await aStory(paper.sections.asia, { byline: by(contributorId) });
	const { path } = await publishStory(context, { storyId });
	const words = { contributorId, name: "Ann Lee-Kim", slug: "ann-lee-kim" };
	await updateContributor(context, UpdateContributor.parse(words));
	assert.deepEqual((await getStory(live, path))?.credits, [
		{ kind: "person", name: "Ann Lee-Kim", path: "/people/ann-lee-kim" },
	]);
	assert.deepEqual(await findPage(live, "/people/ann-lee"), {
		found: "renamed",
		to: "/people/ann-lee-kim",
	});
	const change = await newsroomClient().change.findFirstOrThrow({ orderBy: { id: "desc" } });
	assert.ok(change.keys.includes(`story:${storyId}`));
});

test("a double is merged: bylines, lists, drafts and schedules name the one who stays", async () => {
	const [double, stays] = [await newPerson("B. Ruiz"), await newPerson("Bea Ruiz")];
	const both = await aStory(paper.sections.asia, { byline: by(double, stays) });
	const one = await aStory(paper.sections.asia, { byline: by(double) });
	const dated = await aStory(paper.sections.asia, { byline: by(double) });
	const draft = await aStory(paper.sections.asia, { byline: by(stays, double) });
	const { path } = await publishStory(context, { storyId: both });
	await publishStory(context, { storyId: one });
	await publishStory(context, { storyId: dated, at: inHours(24) });

	const merged = await mergeContributors(context, { contributorId: double, into: stays });
	assert.deepEqual(merged, { into: stays, stories: 3 });
	const written = async (reader = live) =>
		(await listCreditedStories(reader, { contributorId: stays, limit: 9 })).map(
			({ storyId }) => storyId,
		);
	assert.deepEqual(await written(), [one, both]);
	assert.deepEqual(await written(asOf(new Date(inHours(25)))), [dated, one, both]);
	assert.deepEqual((await getStory(live, path))?.credits, [
		{ kind: "person", name: "Bea Ruiz", path: "/people/bea-ruiz" },
	]);
	assert.deepEqual(await findPage(live, "/people/b-ruiz"), {
		found: "renamed",
		to: "/people/bea-ruiz",
	});
	assert.deepEqual((await getDeskStory(context, draft))?.content.byline, by(stays));
	assert.equal(await getContributorSheet(context, double), null);
	await assert.rejects(
		mergeContributors(context, { contributorId: stays, into: double }),
		at("into"),
	);
	await assert.rejects(
		mergeContributors(context, { contributorId: stays, into: stays }),
		at("into"),
	);
});

test("a source keeps what may be used to the newsroom, and doubles of it are merged too", async () => {
	const words = { name: "AFP", url: "https://www.afp.com", licence: "Text only, 30 days" };
	const { sourceId: afp } = await addSource(context, AddSource.parse(words));
	const double = (await addSource(context, AddSource.parse({ name: "A.F.P." }))).sourceId;
	const byline: Byline = [{ type: "source", sourceId: double }];
	const storyId = await aStory(paper.sections.asia, { byline });
	const { path } = await publishStory(context, { storyId });
	assert.ok(!JSON.stringify(await getSource(live, "afp")).includes("30 days"));
	assert.equal((await getSourceSheet(context, afp))?.licence, "Text only, 30 days");
	await mergeSources(context, { sourceId: double, into: afp });
	assert.equal((await getStory(live, path))?.credits[0]?.name, "AFP");
	const update = { sourceId: afp, name: "Agence France-Presse", slug: "agence-france-presse" };
	await updateSource(context, UpdateSource.parse(update));
	for (const old of ["/sources/afp", "/sources/a-f-p"])
		assert.deepEqual(await findPage(live, old), {
			found: "renamed",
			to: "/sources/agence-france-presse",
		});
	const { rows } = await listSources(context, { words: "agence" });
	assert.deepEqual([rows.length, rows[0]?.live], [1, 1]);
});

test("editors may not change who can be credited", async () => {
	const editor = { actor: await aStaffMember("editor", [paper.desks.foreign]) };
	const forbidden = (error: unknown) => error instanceof Refusal && error.code === "forbidden";
	const { contributor: contributorId, source: sourceId } = paper;
	const name = "Mine";
	const person = UpdateContributor.parse({ contributorId, name });
	await assert.rejects(addContributor(editor, AddContributor.parse({ name })), forbidden);
	await assert.rejects(updateContributor(editor, person), forbidden);
	await assert.rejects(
		mergeContributors(editor, { contributorId, into: contributorId }),
		forbidden,
	);
	await assert.rejects(addSource(editor, AddSource.parse({ name })), forbidden);
	await assert.rejects(updateSource(editor, UpdateSource.parse({ sourceId, name })), forbidden);
	await assert.rejects(mergeSources(editor, { sourceId, into: sourceId }), forbidden);
	await assert.rejects(listContributors(editor, {}), forbidden);
	await assert.rejects(listSources(editor, {}), forbidden);
	await assert.rejects(getContributorSheet(editor, contributorId), forbidden);
	await assert.rejects(getSourceSheet(editor, sourceId), forbidden);
	assert.equal((await getContributor(live, "ana-ruiz"))?.name, "Ana Ruiz");
});
