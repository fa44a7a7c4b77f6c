import assert from "node:assert/strict";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import sharp from "sharp";
import { backupName, noteFailure } from "@/lib/backup/backup-shelf";
import { asOwner } from "@/lib/db/owner";
import { operator } from "@/lib/domain/actor";
import { databaseUrl, env, loginName, readSettings } from "@/lib/env";
import { addPicture } from "@/lib/newsroom/picture/add-picture";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper } from "@/lib/testing/newsroom";
import { examine } from "./examine";
import { clockFinding } from "./examine-database";
import { examineSettings } from "./examine-settings";
import { spaceFinding } from "./examine-storage";
import { nodeFinding, packagesFinding } from "./examine-versions";
import type { Finding } from "./finding";
import { findPatient } from "./patient";

let hash = "";

const database = useFreshDatabase(async () => {
	await aPaper();
	const create = { width: 400, height: 300, channels: 3 as const, background: "#246" };
	const bytes = await sharp({ create }).png().toBuffer();
	const details = { credit: "Ours", copyright: "", caption: "", alt: "Blue" };
	({ hash } = await addPicture({ actor: operator }, bytes, "blue.png", details));
});

const owner = (sql: string) => asOwner(database.ownerUrl, (client) => client.query(sql));

/** A portal that is well, as far as a test can make one: something answers, and a backup was made. */
async function well(test: TestContext): Promise<Record<string, string>> {
	let status = 200;
	const web = createServer((_request, response) => response.writeHead(status).end()).listen(0);
	await once(web, "listening");
	const shelf = await mkdtemp(path.join(tmpdir(), "dateline-doctor-"));
	await mkdir(path.join(shelf, backupName(new Date())));
	test.after(() => {
		status = 503;
		web.close();
		return rm(shelf, { recursive: true });
	});
	const address = web.address();
	assert.ok(address && typeof address === "object");
	return {
		DATABASE_URL: database.ownerUrl,
		AUTH_SECRET: env().AUTH_SECRET ?? "",
		DATA_DIR: env().DATA_DIR,
		HOST: "localhost",
		PORT: String(address.port),
		BACKUP_DIR: shelf,
	};
}

/** The cluster of the tests, which is thrown away, does not wait for the disk. */
const unsafe = /lost when the machine loses power/;

/** What is wrong besides that, and besides the checkout, which may be in the middle of a change. */
const wrong = (findings: Finding[]) =>
	findings.filter(
		({ state, about, says }) => state === "bad" && about !== "versions" && !unsafe.test(says),
	);

/** Makes sure that of everything only one thing is found wrong, with what to do about it. */
async function findsOnly(
	environment: Record<string, string>,
	{ about, says, mend }: { about: string; says: RegExp; mend: RegExp },
): Promise<void> {
	const found = wrong(await examine(environment, true));
	assert.equal(found.length, 1, JSON.stringify(found));
	assert.equal(found[0]?.about, about);
	assert.match(found[0]?.says ?? "", says);
	assert.match(found[0]?.mend ?? "", mend);
}

test("a portal that is well has nothing wrong, but a server that does not wait for its disk", async (test) => {
	const findings = await examine(await well(test), false);
	assert.deepEqual(wrong(findings), []);
	assert.ok(findings.some(({ says, mend }) => unsafe.test(says) && /fsync/.test(mend ?? "")));
	const about = new Set(findings.map((finding) => finding.about));
	for (const part of [
		"settings",
		"versions",
		"database",
		"clock",
		"storage",
		"backups",
		"processes",
	]) {
		assert.ok(about.has(part), part);
	}
});

test("a wrong setting is named, and how it is meant", async (test) => {
	const environment = { ...(await well(test)), SITE_TIME_ZONE: "Mars/Olympus" };
	await findsOnly(environment, { about: "settings", says: /SITE_TIME_ZONE/, mend: /\.env/ });
});

test("an address without https, and secrets that others can read, are told", async (test) => {
	const environment = { ...(await well(test)), SITE_URL: "http://news.example.com" };
	const secret = path.join(env().DATA_DIR, "auth-secret");
	await writeFile(secret, "a secret", { mode: 0o644 });
	await chmod(secret, 0o644);
	const found = wrong(await examineSettings(await findPatient(readSettings(environment), false)));
	await rm(secret);
	assert.deepEqual(found.map(({ mend }) => mend).slice(0, 2), [
		"Put something with HTTPS in front (docs/deploy.md) and set SITE_URL to https://….",
		`chmod go= ${secret}`,
	]);
});

test("a database that does not answer is told once", async (test) => {
	const DATABASE_URL = "postgres://me:secret@127.0.0.1:1/news";
	const environment = { ...(await well(test)), DATABASE_URL };
	await findsOnly(environment, { about: "database", says: /cannot be reached/, mend: /pg_hba/ });
});

test("a database that is behind is told, and what brings it up", async (test) => {
	await owner(
		"UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%sitemaps'",
	);
	await findsOnly(await well(test), {
		about: "database",
		says: /older than this Dateline: it lacks 20261125050000_sitemaps/,
		mend: /dateline -- migrate/,
	});
	await owner("UPDATE _prisma_migrations SET rolled_back_at = NULL");
});

test("a login that sees too much, and one that is turned away, are told", async (test) => {
	const environment = await well(test);
	const reader = loginName(new URL(database.ownerUrl).pathname.slice(1), "reader");
	await owner(`GRANT SELECT ON draft TO ${reader}`);
	const sees = { about: "database", says: /READER_DATABASE_URL can see more/, mend: /migrate/ };
	await findsOnly(environment, sees);
	await owner(`REVOKE SELECT ON draft FROM ${reader}`);
	const NEWSROOM_DATABASE_URL = databaseUrl("newsroom").replace(/:[^:@]+@/, ":wrong@");
	await findsOnly(
		{ ...environment, NEWSROOM_DATABASE_URL },
		{ about: "database", says: /NEWSROOM_DATABASE_URL .* cannot be reached/, mend: /AUTH_SECRET/ },
	);
});

test("an extension that is gone is told", async (test) => {
	const { rows } = await owner("SELECT extname FROM pg_extension WHERE extname = 'pg_trgm'");
	assert.equal(rows.length, 1);
	await owner("UPDATE pg_extension SET extname = 'lost' WHERE extname = 'pg_trgm'");
	const says = /extension pg_trgm is missing/;
	await findsOnly(await well(test), { about: "database", says, mend: /CREATE EXTENSION pg_trgm/ });
	await owner("UPDATE pg_extension SET extname = 'pg_trgm' WHERE extname = 'lost'");
});

test("a picture whose file is gone is told, and where it may be had", async (test) => {
	await rm(path.join(env().DATA_DIR, "pictures", hash, "320.webp"));
	const says = new RegExp(`1 files of pictures are missing, such as ${hash}/320.webp`);
	await findsOnly(await well(test), { about: "storage", says, mend: /of a backup/ });
	await writeFile(path.join(env().DATA_DIR, "pictures", hash, "320.webp"), "back");
});

test("a folder that is not there, and a disk that is full, are told", async (test) => {
	const DATA_DIR = path.join(tmpdir(), "dateline-nowhere");
	const environment = { ...(await well(test)), DATA_DIR };
	await findsOnly(environment, { about: "storage", says: /is not there/, mend: /set DATA_DIR/ });
	assert.equal(spaceFinding("/data", 400e6, 100e9).state, "bad");
	assert.equal(spaceFinding("/data", 4e9, 100e9).state, "warning");
	assert.equal(spaceFinding("/data", 50e9, 100e9).state, "good");
});

test("backups that are missing, late or failing are told", async (test) => {
	const environment = await well(test);
	const BACKUP_DIR = path.join(environment.BACKUP_DIR ?? "", "deeper");
	const late = { ...environment, BACKUP_DIR };
	await findsOnly(late, { about: "backups", says: /none in .* yet/, mend: /backup --scheduled/ });
	await mkdir(path.join(BACKUP_DIR, backupName(new Date(Date.now() - 50 * 3_600_000))), {
		recursive: true,
	});
	await findsOnly(late, { about: "backups", says: /newest is 50 hours old/, mend: /worker/ });
	await noteFailure(environment.BACKUP_DIR ?? "", { at: new Date(), reason: "No space left." });
	await findsOnly(environment, {
		about: "backups",
		says: /failed: No space left/,
		mend: /Mend that/,
	});
});

test("letters that are not sent are told", async (test) => {
	await owner(`
		INSERT INTO mail_settings (host, port, security, from_address) VALUES ('mail.example', 465, 'tls', 'a@b.example');
		INSERT INTO mail (id, kind, to_address, subject, next_try_at, created_at)
			VALUES (gen_random_uuid(), 'invitation', 'a@b.example', 'Come', now(), now() - interval '2 hours')`);
	const says = /0 could not be sent, and 1 wait/;
	await findsOnly(await well(test), { about: "mail", says, mend: /Settings, Mail/ });
	await owner("DELETE FROM mail; DELETE FROM mail_settings");
});

test("a web process that does not answer, and an address that leads nowhere, are told", async (test) => {
	const environment = await well(test);
	await findsOnly(
		{ ...environment, PORT: "1" },
		{ about: "processes", says: /web process is not ready/, mend: /npm run web/ },
	);
	await findsOnly(
		{ ...environment, SITE_URL: "http://localhost:1" },
		{ about: "processes", says: /localhost:1 cannot be reached from here/, mend: /DNS/ },
	);
});

test("an old Node, other packages and clocks that differ are told", () => {
	assert.equal(nodeFinding("18.20.0").state, "bad");
	assert.equal(nodeFinding("22.12.0").state, "good");
	assert.match(packagesFinding(["next"]).says, /such as next/);
	assert.deepEqual(
		[0.1, 5, 3600].map((seconds) => clockFinding(seconds).state),
		["good", "warning", "bad"],
	);
});
