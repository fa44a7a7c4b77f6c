import assert from "node:assert/strict";
import { test } from "node:test";
import { databaseUrl, readSettings, siteUrl } from "./env";

const secret = "a secret that is long enough for it";

const wrong: [Record<string, string>, RegExp][] = [
	[{ PORT: "abc" }, /^The setting PORT must be a whole number from 1 to 65535\.$/],
	[{ PORT: "0" }, /PORT must be/],
	[{ PORT: "65536" }, /PORT must be/],
	[{ PORT: "0x1F90" }, /PORT must be/],
	[{ SITE_URL: "ftp://news.example.com" }, /SITE_URL must be a whole address/],
	[{ SITE_URL: "news.example.com" }, /SITE_URL must be a whole address/],
	[{ SITE_URL: "https://example.com/news" }, /SITE_URL must be an address without a path/],
	[{ SITE_URL: "https://me:word@example.com" }, /SITE_URL must be an address without a path/],
	[{ SITE_TIME_ZONE: "Mars/Olympus" }, /SITE_TIME_ZONE must be a zone's name, as Asia/],
	[{ SITE_TIME_ZONE: "+08:00" }, /SITE_TIME_ZONE must be a zone's name/],
	[{ AUTH_SECRET: "short" }, /AUTH_SECRET must have at least 32 characters/],
	[{ ADMIN_EMAIL: "admin" }, /ADMIN_EMAIL must be an e-mail address/],
	[{ ADMIN_PASSWORD: "short" }, /ADMIN_PASSWORD must have at least 12/],
	[{ ADMIN_PASSWORD: "x".repeat(257) }, /ADMIN_PASSWORD must have at most 256/],
	[{ DEMO: "yes" }, /DEMO must be one of 0, 1/],
	[{ LOG_LEVEL: "loud" }, /LOG_LEVEL must be one of silent, error, warn, info, debug/],
	[{ NODE_ENV: "staging" }, /NODE_ENV must be one of/],
	[{ DATABASE_URL: "mysql://me:word@db/news" }, /DATABASE_URL must start with postgres:/],
	[{ DATABASE_URL: "postgres://db.example.com" }, /DATABASE_URL must name login, host and/],
	[{ DATABASE_URL: "postgres://me:word@db:99999/x" }, /DATABASE_URL must name login, host and/],
];

test("a wrong setting is named in one sentence that says how it must be", () => {
	for (const [environment, message] of wrong) {
		assert.throws(() => readSettings(environment), { message }, JSON.stringify(environment));
		const oneSentence = { message: /^The setting [A-Z_]+ m[^\n]*[^.]\.$/ };
		assert.throws(() => readSettings(environment), oneSentence, JSON.stringify(environment));
	}
});

test("an empty setting is one that is not set", () => {
	const named = ["PORT", "HOST", "DATA_DIR", "DATABASE_URL", "SITE_URL", "SITE_TIME_ZONE", "DEMO"];
	const empty = Object.fromEntries(
		[...named, "LOG_LEVEL", "AUTH_SECRET"].map((name) => [name, ""]),
	);
	assert.deepEqual(readSettings(empty), readSettings({}));
});

test("a zone may have the name that it has today, also where Node lists the old one", () => {
	for (const zone of ["Asia/Kolkata", "Europe/Kyiv", "Asia/Hong_Kong", "UTC"]) {
		assert.equal(readSettings({ SITE_TIME_ZONE: zone }).SITE_TIME_ZONE, zone);
	}
});

test("the site has one address, however it was written", () => {
	const address = (SITE_URL: string) => siteUrl(readSettings({ SITE_URL }));
	assert.equal(address("https://News.Example.com:443/"), "https://news.example.com");
	assert.equal(siteUrl(readSettings({ HOST: "::1", PORT: "8080" })), "http://[::1]:8080");
	assert.equal(siteUrl(readSettings({ HOST: "0.0.0.0" })), "http://localhost:3000");
});

test("no login connects as the owner, however the owner's address is written", () => {
	for (const address of [
		"postgres:///news?host=/run/postgresql&user=owner",
		"postgres://nobody@db/news?user=owner&password=word",
		"postgres://owner@db/news?options=-crole%3Downer",
	]) {
		assert.throws(
			() => readSettings({ DATABASE_URL: address }),
			{ message: /DATABASE_URL m/ },
			address,
		);
	}
	const settings = readSettings({
		DATABASE_URL: "postgres://owner:word@%2Frun%2Fpostgresql/news?sslmode=disable",
		AUTH_SECRET: secret,
	});
	const reader = new URL(databaseUrl("reader", settings));
	assert.equal(reader.username, "news_reader");
	assert.notEqual(reader.password, "word");
	assert.equal(reader.searchParams.get("sslmode"), "disable");
});
