import { randomUUID } from "node:crypto";
import { type Cast, visitorIn } from "./doors-cast";
import { test } from "./doors-fixtures";
import type { Stage } from "./doors-stage";
import { readTable } from "./doors-table";
import { expect } from "./fixtures";
import { callAction, type Fields, listServerActions, outcomeOf } from "./server-actions";

/** Server actions, called past their pages: expected values written by hand. One without a row fails. */

test.describe.configure({ timeout: 240_000 });

/** In this order: what an admin does to the victim ends their sessions, and at last their account. */
const actions = readTable(
	1,
	`
	door                               anonymous        reporter   editor     producer   admin
	account/actions.ts#end             unauthenticated  not-found  not-found  not-found  ok
	account/actions.ts#endOthers       unauthenticated  forbidden  forbidden  forbidden  ok
	account/actions.ts#changePassword  unauthenticated  invalid    invalid    invalid    invalid
	staff/actions.ts#invite            unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#inviteAgain       unauthenticated  forbidden  forbidden  forbidden  not-found
	staff/actions.ts#callOff           unauthenticated  forbidden  forbidden  forbidden  not-found
	staff/actions.ts#assignDesks       unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#assignRole        unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#linkForPassword   unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#endSessionsOf     unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#suspend           unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#readmit           unauthenticated  forbidden  forbidden  forbidden  ok
	tokens/actions.ts#create           unauthenticated  forbidden  forbidden  forbidden  ok
	tokens/actions.ts#revoke           unauthenticated  forbidden  forbidden  forbidden  not-found
	settings/navigation/actions.ts#change  unauthenticated  forbidden  forbidden  conflict   conflict
	settings/pages/[slug]/actions.ts#change  unauthenticated  forbidden  forbidden  conflict   conflict
	settings/wording/actions.ts#change  unauthenticated  forbidden  forbidden  conflict   conflict
	settings/site/actions.ts#change    unauthenticated  forbidden  forbidden  forbidden  conflict
	settings/site/actions.ts#drawName  unauthenticated  forbidden  forbidden  forbidden  conflict
	settings/site/actions.ts#setName   unauthenticated  forbidden  forbidden  forbidden  conflict
	settings/site/actions.ts#drawIcons  unauthenticated  forbidden  forbidden  forbidden  conflict
	settings/site/actions.ts#dropIcons  unauthenticated  forbidden  forbidden  forbidden  conflict
	settings/third-parties/actions.ts#save  unauthenticated  forbidden  forbidden  forbidden  conflict
	settings/third-parties/actions.ts#turn  unauthenticated  forbidden  forbidden  forbidden  not-found
	settings/third-parties/actions.ts#remove  unauthenticated  forbidden  forbidden  forbidden  not-found
	settings/crawlers/actions.ts#decide  unauthenticated  forbidden  forbidden  forbidden  conflict
	settings/crawlers/actions.ts#prove  unauthenticated  forbidden  forbidden  forbidden  conflict
	settings/crawlers/actions.ts#sell  unauthenticated  forbidden  forbidden  forbidden  conflict
	stories/new/actions.ts#begin       unauthenticated  ok         ok         ok         ok
	settings/sections/actions.ts#add        unauthenticated  forbidden  forbidden  invalid    invalid
	settings/sections/actions.ts#change     unauthenticated  forbidden  forbidden  not-found  not-found
	settings/sections/actions.ts#move       unauthenticated  forbidden  forbidden  not-found  not-found
	settings/sections/actions.ts#merge      unauthenticated  forbidden  forbidden  not-found  not-found
	settings/sections/actions.ts#retire     unauthenticated  forbidden  forbidden  not-found  not-found
	settings/sections/actions.ts#reopen     unauthenticated  forbidden  forbidden  not-found  not-found
	settings/topics/actions.ts#add          unauthenticated  forbidden  forbidden  invalid    invalid
	settings/topics/actions.ts#change       unauthenticated  forbidden  forbidden  not-found  not-found
	settings/topics/actions.ts#merge        unauthenticated  forbidden  forbidden  not-found  not-found
	settings/topics/actions.ts#split        unauthenticated  forbidden  forbidden  not-found  not-found
	settings/topics/actions.ts#remove       unauthenticated  forbidden  forbidden  not-found  not-found
	settings/people/actions.ts#add          unauthenticated  forbidden  forbidden  invalid    invalid
	settings/people/actions.ts#change       unauthenticated  forbidden  forbidden  not-found  not-found
	settings/people/actions.ts#merge        unauthenticated  forbidden  forbidden  not-found  not-found
	settings/sources/actions.ts#add         unauthenticated  forbidden  forbidden  invalid    invalid
	settings/sources/actions.ts#change      unauthenticated  forbidden  forbidden  not-found  not-found
	settings/sources/actions.ts#merge       unauthenticated  forbidden  forbidden  not-found  not-found
	settings/redirects/actions.ts#add       unauthenticated  forbidden  forbidden  invalid    invalid
	settings/redirects/actions.ts#remove    unauthenticated  forbidden  forbidden  not-found  not-found
	settings/redirects/actions.ts#takeFile  unauthenticated  forbidden  forbidden  not-found  not-found
	settings/redirects/actions.ts#takeBackFile  unauthenticated  forbidden  forbidden  not-found  not-found
	settings/mail/actions.ts#set       unauthenticated  forbidden  forbidden  forbidden  invalid
	settings/mail/actions.ts#forget    unauthenticated  forbidden  forbidden  forbidden  conflict
	settings/mail/actions.ts#again     unauthenticated  forbidden  forbidden  forbidden  not-found
	settings/mail/actions.ts#test      unauthenticated  forbidden  forbidden  forbidden  conflict
	settings/webhooks/actions.ts#add           unauthenticated  forbidden  forbidden  forbidden  invalid
	settings/webhooks/actions.ts#change        unauthenticated  forbidden  forbidden  forbidden  invalid
	settings/webhooks/actions.ts#switchOnOff   unauthenticated  forbidden  forbidden  forbidden  not-found
	settings/webhooks/actions.ts#renew         unauthenticated  forbidden  forbidden  forbidden  not-found
	settings/webhooks/actions.ts#test          unauthenticated  forbidden  forbidden  forbidden  not-found
	settings/webhooks/actions.ts#remove        unauthenticated  forbidden  forbidden  forbidden  not-found
	settings/webhooks/actions.ts#again         unauthenticated  forbidden  forbidden  forbidden  not-found
	invitation/actions.ts#look         not-found        not-found  not-found  not-found  not-found
	invitation/actions.ts#takeUp       not-found        not-found  not-found  not-found  not-found
	new-password/actions.ts#look       not-found        not-found  not-found  not-found  not-found
	new-password/actions.ts#choose     not-found        not-found  not-found  not-found  not-found
	forgotten/actions.ts#ask           ok               ok         ok         ok         ok
	fronts/actions.ts#breakNews        unauthenticated  forbidden  forbidden  ok         conflict
	fronts/actions.ts#endNews          unauthenticated  forbidden  forbidden  not-found  not-found
	fronts/[front]/editions/actions.ts#bringBack unauthenticated  forbidden  forbidden  not-found  not-found
	fronts/[front]/editions/actions.ts#callOff unauthenticated  forbidden  forbidden  conflict   conflict
	fronts/[front]/editions/actions.ts#handBack unauthenticated  forbidden  forbidden  conflict   conflict
	first-run/actions.ts#found         conflict         conflict   conflict   conflict   conflict
`,
);

/** Nobody has ever had this version before them: who is let in is told so, and nothing changes. */
const late = { version: "999999" };

const drawing = () =>
	new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"/>']);

const siteFields = {
	...{ name: "Mine", motto: "", description: "", language: "en", timeZone: "UTC" },
	...{ publisher: "", email: "", phone: "", address: "" },
};

const partyFields = {
	...{ id: "", name: "Spy", purpose: "analytics", where: "all", timing: "async", attributes: "" },
	...{ scripts: "https://spy.example/a.js", script: "", connect: "", img: "", frame: "" },
};

/** What the forms of the settings say, besides their version. */
const settingsForms = (): Record<string, Fields> => ({
	"navigation/actions.ts#change": { place: "navigation", links: "[]" },
	"pages/[slug]/actions.ts#change": { slug: "about", title: "Mine", text: "Mine." },
	"wording/actions.ts#change": { correction: "", clarification: "" },
	"site/actions.ts#change": siteFields,
	"site/actions.ts#drawName": { file: drawing() },
	"site/actions.ts#setName": {},
	"site/actions.ts#drawIcons": { file: drawing() },
	"site/actions.ts#dropIcons": {},
	"third-parties/actions.ts#save": partyFields,
	"third-parties/actions.ts#turn": { id: randomUUID(), on: "on" },
	"third-parties/actions.ts#remove": { id: randomUUID() },
	"crawlers/actions.ts#decide": { policy: "none" },
	"crawlers/actions.ts#prove": { google: "", bing: "" },
	"crawlers/actions.ts#sell": { ads: "", appAds: "" },
});

const password = "nine blue kites rise";
const email = `added-${process.pid}@example.com`;

/** What is asked of the settings: nothing there could be taken, whoever asks. */
function formsOfSettings(): Record<string, Fields> {
	const [id, into] = [randomUUID(), randomUUID()];
	const nameless = { name: "!!!" };
	const named = { name: "Doors" };
	return {
		"settings/sections/actions.ts#add": { name: "Newsroom" },
		"settings/sections/actions.ts#change": { sectionId: id, deskId: into, ...named },
		"settings/sections/actions.ts#move": { sectionId: id, direction: "up" },
		"settings/sections/actions.ts#merge": { sectionId: id, into },
		"settings/sections/actions.ts#retire": { sectionId: id },
		"settings/sections/actions.ts#reopen": { sectionId: id },
		"settings/topics/actions.ts#add": nameless,
		"settings/topics/actions.ts#change": { topicId: id, ...named },
		"settings/topics/actions.ts#merge": { topicId: id, into },
		"settings/topics/actions.ts#split": { topicId: id, into },
		"settings/topics/actions.ts#remove": { topicId: id },
		"settings/people/actions.ts#add": nameless,
		"settings/people/actions.ts#change": { contributorId: id, ...named },
		"settings/people/actions.ts#merge": { contributorId: id, into },
		"settings/sources/actions.ts#add": nameless,
		"settings/sources/actions.ts#change": { sourceId: id, ...named },
		"settings/sources/actions.ts#merge": { sourceId: id, into },
		"settings/redirects/actions.ts#add": { from: "/", to: "/asia" },
		"settings/redirects/actions.ts#remove": { redirectId: id },
		"settings/redirects/actions.ts#takeFile": { importId: id },
		"settings/redirects/actions.ts#takeBackFile": { importId: id },
	};
}
/** Nobody's webhook, to where no webhook may go. */
const hookId = randomUUID();
const hook = { name: "Doors", address: "https://10.0.0.1/", "kinds[]": "story.published" };

/** What a form says that would do harm if it were taken. */
function formOf(name: string, { staffId }: Cast["victim"], sessionId: string): Fields {
	const forms: Record<string, Fields> = {
		...formsOfSettings(),
		"account/actions.ts#end": { sessionId },
		"account/actions.ts#changePassword": { current: "not it at all", password },
		"staff/actions.ts#invite": { name: "Added", email, role: "admin" },
		"staff/actions.ts#inviteAgain": { invitationId: randomUUID() },
		"staff/actions.ts#callOff": { invitationId: randomUUID() },
		"settings/mail/actions.ts#set": {
			...{ host: "127.0.0.1", port: "1", security: "none", userName: "me", fromAddress: email },
		},
		"settings/mail/actions.ts#forget": {},
		"settings/mail/actions.ts#again": { mailId: randomUUID() },
		"settings/mail/actions.ts#test": { to: "nobody" },
		"settings/webhooks/actions.ts#add": { ...hook },
		"settings/webhooks/actions.ts#change": { webhookId: hookId, ...hook },
		"settings/webhooks/actions.ts#switchOnOff": { webhookId: hookId, to: "off" },
		"settings/webhooks/actions.ts#renew": { webhookId: hookId },
		"settings/webhooks/actions.ts#test": { webhookId: hookId },
		"settings/webhooks/actions.ts#remove": { webhookId: hookId },
		"settings/webhooks/actions.ts#again": { deliveryId: hookId },
		"invitation/actions.ts#look": { token: randomUUID() },
		"invitation/actions.ts#takeUp": { token: randomUUID(), name: "Me", password },
		"new-password/actions.ts#look": { token: randomUUID() },
		"new-password/actions.ts#choose": { token: randomUUID(), password },
		"forgotten/actions.ts#ask": { email: "nobody@example.com" },
		"staff/actions.ts#assignRole": { staffId, role: "admin" },
		"tokens/actions.ts#create": { name: "Doors", role: "admin" },
		"tokens/actions.ts#revoke": { tokenId: randomUUID() },
		"fronts/actions.ts#breakNews": {
			...{ text: "Doors", link: "", hours: "1" },
			// Far away, so that no reader's page shows it.
			from: "2090-01-01T10:00",
		},
		"fronts/actions.ts#endNews": { barId: randomUUID() },
		"fronts/[front]/editions/actions.ts#bringBack": { front: "home", editionId: randomUUID() },
		"fronts/[front]/editions/actions.ts#callOff": { front: "home", editionId: randomUUID() },
		"fronts/[front]/editions/actions.ts#handBack": { front: "home" },
		"stories/new/actions.ts#begin": { headline: "Doors", sectionId: "" },
		"first-run/actions.ts#found": {
			...{ name: "Mine", language: "en", timeZone: "UTC", "sections[]": ["Asia"] },
			...{ adminName: "Me", adminEmail: email, password },
		},
	};
	const settings = settingsForms()[name.replace(/^settings\//, "")];
	return forms[name] ?? (settings ? { ...settings, ...late } : { staffId });
}

/** Everything that an action might have changed and must not have. */
async function look({ victim, admin }: Cast, stage: Stage): Promise<unknown> {
	const pageOf = async (path: string) => (await stage.ask(admin, "GET", path)).text;
	const account = await pageOf(`/newsroom/staff/${victim.staffId}`);
	const mail = await pageOf("/newsroom/settings/mail");
	const marks = [/<option[^>]*selected[^>]*>/g, /Readmit|Suspend …/g, /checked=""/g];
	return [
		...marks.map((mark) => account.match(mark)),
		(await pageOf("/newsroom/staff")).match(/\/newsroom\/staff\/[0-9a-f-]{36}/g)?.length,
		mail.match(/value="[^"]*"/g),
		(await pageOf("/newsroom/staff")).match(/name="invitationId"/g)?.length,
		(await pageOf("/newsroom/tokens")).match(/name="tokenId"/g)?.length,
		(await stage.ask(victim, "GET", "/newsroom/account")).status,
	];
}

for (const { label, cells } of actions.rows) {
	const [name = ""] = label;
	test(`${name}: who is let in`, async ({ cast, portal, stage }) => {
		const action = listServerActions().find((one) => one.name === name);
		if (!action) throw new Error(`There is no action ${name}.`);
		const page = await stage.ask(cast.victim, "GET", "/newsroom/account");
		const sessionId = /name="sessionId" value="([0-9a-f-]{36})"/.exec(page.text)?.[1];
		const fields = formOf(name, cast.victim, sessionId ?? randomUUID());
		const found: Record<string, string> = {};
		const before = await look(cast, stage);
		for (const person of actions.columns) {
			// The admin comes last: what the others were refused has changed nothing until then.
			if (person === "admin") expect(await look(cast, stage)).toEqual(before);
			const { headers } = visitorIn(cast, person);
			found[person] = outcomeOf(await callAction({ url: portal.url, headers, action, fields }));
		}
		expect(found).toEqual(cells);
	});
}

test("every server action of the build has a row", () => {
	const known = actions.rows.map(({ label }) => label[0]);
	const built = new Set(listServerActions().map(({ name }) => name));
	expect(known.toSorted()).toEqual([...built].toSorted());
});
