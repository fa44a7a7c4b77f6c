import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { inTransaction, newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { SetMail } from "@/lib/domain/mail";
import { testLetter } from "@/lib/formats/letters";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember } from "@/lib/testing/newsroom";
import { type SmtpCatcher, startSmtpCatcher } from "@/lib/testing/smtp-catcher";
import { forgetMail } from "./forget-mail";
import { getMailSettings } from "./get-mail-settings";
import { listMail } from "./list-mail";
import { postLetter } from "./post-letter";
import { sendDueMail } from "./send-due-mail";
import { sendTestMail } from "./send-test-mail";
import { setMail } from "./set-mail";
import { tryMailAgain } from "./try-mail-again";

const context = { actor: operator };
const login = { user: "newsroom", password: "sesame and thyme" };
let catcher: SmtpCatcher;

useFreshDatabase(aPaper);

before(async () => {
	catcher = await startSmtpCatcher({ login });
});

after(() => catcher.stop());

const server = (change: Partial<SetMail> = {}): SetMail => ({
	host: "127.0.0.1",
	port: catcher.port,
	security: "none",
	userName: login.user,
	password: login.password,
	fromName: "",
	fromAddress: "desk@example.com",
	...change,
});

beforeEach(async () => {
	catcher.refuseWith(null);
	catcher.letters.length = 0;
	await newsroomClient().mail.updateMany({ data: { deadAt: new Date(), sentAt: null } });
});

function post(to = "ana@example.com", kind: "test" | "invitation" = "invitation"): Promise<string> {
	const letter = testLetter({ paper: "The Test Gazette", by: "Ana" });
	return inTransaction((tx, now) => postLetter(tx, { kind, to, letter, now }));
}

const rowOf = (id: string) => newsroomClient().mail.findUniqueOrThrow({ where: { id } });

const comeDue = (id: string) =>
	newsroomClient().mail.update({ where: { id }, data: { nextTryAt: new Date(0) } });

test("a letter waits until there is a server, goes out in the paper's name, and its text is gone then", async () => {
	const id = await post();
	assert.equal(await sendDueMail(), false);
	assert.match((await rowOf(id)).letterSealed ?? "", /./);
	await setMail(context, server());
	assert.equal(await sendDueMail(), true);
	assert.equal(await sendDueMail(), false);

	const [letter] = catcher.letters;
	assert.deepEqual(letter?.from?.value, [
		{ name: "The Test Gazette", address: "desk@example.com" },
	]);
	assert.equal(letter.subject, "A test letter from The Test Gazette");
	assert.match(letter.text ?? "", /where Ana asked for it/);
	assert.match(String(letter.html), /<p>Mail works/);
	const { sentAt, letterSealed, answer } = await rowOf(id);
	assert.ok(sentAt);
	assert.equal(letterSealed, null);
	assert.match(answer, /^250/);
});

test("while the server is down a letter waits longer and longer, and goes out when it is back", async () => {
	await setMail(context, server({ port: 1 }));
	const id = await post();
	await sendDueMail();
	const first = await rowOf(id);
	assert.equal(first.answer, "Nothing listens at 127.0.0.1, port 1.");
	assert.equal(await sendDueMail(), false);
	await comeDue(id);
	await sendDueMail();
	const second = await rowOf(id);
	assert.equal(second.tries, 2);
	const rests = [first, second].map(
		({ nextTryAt, lastTryAt }) => nextTryAt.getTime() - (lastTryAt?.getTime() ?? 0),
	);
	assert.ok(
		rests.every((rest, place) => rest >= (place === 0 ? 30_000 : 120_000)),
		rests.join(),
	);
	await setMail(context, server());
	await comeDue(id);
	await sendDueMail();
	assert.ok((await rowOf(id)).sentAt);
});

test("a letter that nobody takes is given up at last, and can be tried again by hand", async () => {
	await setMail(context, server({ port: 1 }));
	const id = await post();
	for (let tries = 0; tries < 9; tries += 1) {
		await sendDueMail();
		await comeDue(id);
	}
	const { deadAt, tries, letterSealed } = await rowOf(id);
	assert.ok(deadAt);
	assert.equal(tries, 9);
	assert.ok(letterSealed);
	await comeDue(id);
	assert.equal(await sendDueMail(), false);

	await setMail(context, server());
	await tryMailAgain(context, { mailId: id });
	await sendDueMail();
	assert.equal(catcher.letters.length, 1);
	await assert.rejects(() => tryMailAgain(context, { mailId: id }), { code: "conflict" });
});

test("an address that the server does not know is not tried again", async () => {
	await setMail(context, server());
	catcher.refuseWith({ code: 550, words: "No such user here" });
	const id = await post();
	await sendDueMail();
	const { deadAt, answer } = await rowOf(id);
	assert.ok(deadAt);
	assert.match(answer, /takes no letter to this address\. It said: “550 No such user here”/);
});

test("of two workers one sends a letter", async () => {
	await setMail(context, server());
	await post();
	const outcomes = await Promise.all([sendDueMail(), sendDueMail(), sendDueMail()]);
	assert.deepEqual(outcomes.sort(), [false, false, true]);
	assert.equal(catcher.letters.length, 1);
});

test("a test says in plain words what the server said", async () => {
	const attempt = async (change: Partial<SetMail>) => {
		await setMail(context, server(change));
		const working = setInterval(() => void sendDueMail(), 50);
		try {
			return await sendTestMail(context, { to: "ana@example.com" }).then(
				({ said }) => said,
				(error: Error) => error.message,
			);
		} finally {
			clearInterval(working);
		}
	};
	assert.match(await attempt({}), /^The server took the letter\. It said: “250/);
	assert.match(
		await attempt({ password: "wrong" }),
		/does not take this user and password\. It said: “535/,
	);
	assert.match(await attempt({ security: "starttls" }), /does not offer STARTTLS/);
	assert.match(await attempt({ security: "tls" }), /does not speak TLS from the first byte/);
	assert.match(await attempt({ host: "mail.invalid" }), /There is no server called mail\.invalid/);
	await assert.rejects(() => sendTestMail(context, { to: "nobody" }), { code: "invalid" });
});

test("the password is kept sealed, shown to nobody, and goes to no other server", async () => {
	await setMail(context, server());
	const kept = await newsroomClient().mailSettings.findUniqueOrThrow({ where: { id: 1 } });
	assert.ok(!JSON.stringify(kept).includes(login.password));
	const shown = await getMailSettings(context);
	assert.equal(shown?.hasPassword, true);
	assert.ok(!JSON.stringify(shown).includes(login.password));

	await setMail(context, server({ password: "", fromName: "The Desk" }));
	await post();
	await sendDueMail();
	assert.equal(catcher.letters[0]?.from?.value[0]?.name, "The Desk");
	const elsewhere = server({ password: "", host: "evil.example" });
	await assert.rejects(
		() => setMail(context, elsewhere),
		(error: { problems?: unknown }) => {
			assert.deepEqual(error.problems, [
				{
					field: "password",
					sentence: "Give the password again: the server or the user is another than before.",
				},
			]);
			return true;
		},
	);
});

test("a server that is forgotten takes its password along, and letters wait for another", async () => {
	await setMail(context, server());
	await forgetMail(context);
	assert.equal(await getMailSettings(context), null);
	await post();
	assert.equal(await sendDueMail(), false);
	await assert.rejects(() => forgetMail(context), { code: "conflict" });
	await assert.rejects(() => sendTestMail(context, { to: "a@example.com" }), { code: "conflict" });
	await setMail(context, server());
	await sendDueMail();
	assert.equal(catcher.letters.length, 1);
});

test("a server that cannot be is refused beside its field", () => {
	const fields = (change: Record<string, unknown>) =>
		SetMail.safeParse({ ...server(), ...change }).error?.issues.map(({ path }) => path.join("."));
	assert.deepEqual(fields({ host: "smtp.example.com/x" }), ["host"]);
	assert.deepEqual(fields({ port: "70000" }), ["port"]);
	assert.deepEqual(fields({ fromAddress: "x", fromName: "a\r\nBcc: b@c.d" }), [
		"fromName",
		"fromAddress",
	]);
});

test("nobody but an admin sets, tries or sees the mail", async () => {
	const mailId = await post();
	for (const actor of [
		await aStaffMember("reporter"),
		await aStaffMember("editor"),
		await aStaffMember("producer"),
		{ type: "token", id: mailId, name: "m", role: "admin" } as const,
	]) {
		const forbidden = { name: "Refusal", code: "forbidden" };
		await assert.rejects(() => setMail({ actor }, server()), forbidden);
		await assert.rejects(() => forgetMail({ actor }), forbidden);
		await assert.rejects(() => sendTestMail({ actor }, { to: "a@example.com" }), forbidden);
		await assert.rejects(() => tryMailAgain({ actor }, { mailId }), forbidden);
		await assert.rejects(() => getMailSettings({ actor }), forbidden);
		await assert.rejects(() => listMail({ actor }), forbidden);
	}
});
