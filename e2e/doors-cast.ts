import { z } from "zod";
import type { Portal } from "./portal";
import { callAction, type Fields, listServerActions } from "./server-actions";

/** Who comes to a door, and what they show there. */
export type Visitor = { headers: Record<string, string> };

/** Somebody on the staff; their session is in the headers. */
export type Member = Visitor & { staffId: string; email: string; password: string };

const session = (cookies: string[]) => cookies.map((one) => one.split(";")[0]).join("; ");

/** Signs in without a page; the headers to come back with. */
export async function enter({ url }: Portal, email: string, password: string): Promise<Visitor> {
	const answer = await fetch(`${url}/api/newsroom/login`, {
		method: "POST",
		headers: { "content-type": "application/json", origin: url },
		body: JSON.stringify({ email, password }),
	});
	if (!answer.ok) throw new Error(`${email}: ${answer.status} ${await answer.text()}`);
	return { headers: { cookie: session(answer.headers.getSetCookie()), origin: url } };
}

/** Calls a server action past its page. */
function callPast(
	{ url }: Portal,
	{ headers }: Visitor,
	[name, fields]: [string, Fields],
): Promise<string> {
	const action = listServerActions().find((one) => one.name === name);
	if (!action) throw new Error(`There is no action ${name}.`);
	return callAction({ url, headers, action, fields });
}

/** Calls one of the admin's actions and reads a value out of its result. */
async function actAsAdmin(
	portal: Portal,
	admin: Visitor,
	[name, fields]: [string, Fields],
): Promise<(key: string) => string> {
	const answer = await callPast(portal, admin, [name, fields]);
	return (key) => {
		const found = new RegExp(`"${key}":"([^"]+)"`).exec(answer)?.[1];
		return z.string({ error: `${name} gave no ${key}: ${answer.slice(0, 500)}` }).parse(found);
	};
}

let members = 0;

/** Invites somebody onto the staff, who comes and signs in. */
export async function aMember(
	portal: Portal,
	admin: Visitor,
	{ role, desk }: { role: string; desk?: string },
): Promise<Member> {
	members += 1;
	const email = `door-${process.pid}-${members}@example.com`;
	const invited = { email, role, "deskSlugs[]": desk ?? [], way: "link" };
	const given = await actAsAdmin(portal, admin, ["staff/actions.ts#invite", invited]);
	const [name, password] = [`Door ${members} ${role}`, `quiet otters number ${members}`];
	const account = { token: given("link"), name, password };
	await callPast(portal, { headers: {} }, ["invitation/actions.ts#takeUp", account]);
	const staff = await (await fetch(`${portal.url}/newsroom/staff`, admin)).text();
	const staffId = new RegExp(`/newsroom/staff/([0-9a-f-]{36})"[^>]*>${name}<`).exec(staff)?.[1];
	if (!staffId) throw new Error(`${name} did not come onto the staff.`);
	return { ...(await enter(portal, email, password)), staffId, email, password };
}

/** Makes a token for a machine. */
export async function aToken(portal: Portal, admin: Visitor, role: string): Promise<Visitor> {
	const fields = { name: `doors ${role}`, role };
	const given = await actAsAdmin(portal, admin, ["tokens/actions.ts#create", fields]);
	return { headers: { authorization: `Bearer ${given("token")}` } };
}

/** Somebody to whom things are done, signed in twice. */
async function aVictim(portal: Portal, admin: Visitor): Promise<Member> {
	const victim = await aMember(portal, admin, { role: "reporter" });
	await enter(portal, victim.email, victim.password);
	return victim;
}

/** Everybody who tries the doors. */
export type Cast = Awaited<ReturnType<typeof assemble>>;

/** A person of each role at the foreign desk and at another, and a machine of each role. */
export async function assemble(portal: Portal) {
	const admin = await enter(portal, portal.adminEmail, portal.adminPassword);
	const member = (role: string, desk?: string) => aMember(portal, admin, { role, desk });
	const token = (role: string) => aToken(portal, admin, role);
	return {
		anonymous: { headers: { origin: portal.url } },
		reporter: await member("reporter", "foreign"),
		stranger: await member("reporter", "sport"),
		/** A reporter of another desk who wrote the stories that are played. */
		writer: await member("reporter", "sport"),
		editor: await member("editor", "foreign"),
		otherEditor: await member("editor", "sport"),
		producer: await member("producer"),
		admin,
		reporterToken: await token("reporter"),
		editorToken: await token("editor"),
		producerToken: await token("producer"),
		adminToken: await token("admin"),
		falseToken: {
			headers: { authorization: "Bearer dl_0123456789012345678901234567890123456789" },
		},
		victim: await aVictim(portal, admin),
	};
}

/** Somebody of the cast, by the heading of a table's column. */
export function visitorIn(cast: Cast, person: string): Visitor {
	const found = new Map<string, Visitor>(Object.entries(cast)).get(person);
	if (!found) throw new Error(`There is no ${person} in the cast.`);
	return found;
}
