import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseEnv, promisify } from "node:util";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { endOf, startNginx } from "./nginx";
import { eventually, freePort, statusOf } from "./portal";

const run = promisify(execFile);

/** From a clone to a portal behind nginx: docs/deploy.md, "One machine, one service". */
const longest = 15 * 60_000;

let folder: string;
const running: ChildProcess[] = [];

test.use({ ignoreHTTPSErrors: true });

test.beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "dateline-server-"));
	// An unprivileged PostgreSQL passes through.
	await chmod(folder, 0o711);
});

test.afterAll(async () => {
	for (const child of running.reverse()) {
		child.kill("SIGTERM");
		await endOf(child);
	}
	await rm(folder, { recursive: true, force: true });
});

/** Starts one of our processes in the clone; what it has said so far. */
function start(clone: string, words: string[], env: NodeJS.ProcessEnv) {
	const child = spawn(process.execPath, words, {
		cwd: clone,
		env,
		stdio: ["ignore", "pipe", "pipe"],
	});
	running.push(child);
	let said = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			said += text;
		});
	}
	return { child, said: () => said };
}

/** A photo that no encoder makes small: twelve megabytes and more. */
async function largePhoto(): Promise<Buffer> {
	const [width, height] = [2400, 1700];
	const raw = { width, height, channels: 3 as const };
	return sharp(randomBytes(width * height * 3), { raw })
		.png({ compressionLevel: 0 })
		.toBuffer();
}

/** The settings of a server, as they are documented; the machine's own do not count. */
async function serverSettings(url: string, port: number, dataDir: string) {
	const documented = parseEnv(await readFile("deploy/dateline.env.example", "utf8"));
	const { PATH, HOME, TMPDIR, NODE_EXTRA_CA_CERTS } = process.env;
	const machine = { PATH, HOME, TMPDIR, NODE_EXTRA_CA_CERTS, npm_config_prefer_offline: "true" };
	const own = { SITE_URL: url, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "warn" };
	return { NODE_ENV: "production" as const, ...machine, ...documented, ...own };
}

test("from a clone to a paper behind nginx, with its first picture and story", async ({ page }) => {
	test.setTimeout(longest);
	const [httpPort, httpsPort, first, second] = [
		await freePort(),
		await freePort(),
		await freePort(),
		await freePort(),
	];
	const url = `https://localhost:${httpsPort}`;
	const dataDir = path.join(folder, "data");
	const clone = path.join(folder, "dateline");
	const env = await serverSettings(url, first, dataDir);

	await run("git", ["clone", "--quiet", process.cwd(), clone]);
	await run(process.execPath, ["bin/build.mjs"], { cwd: clone, env, maxBuffer: 1 << 26 });
	const service = start(clone, ["bin/start.mjs", "--prepared"], env);
	const ready = (port: number) => async () =>
		(await statusOf(`http://localhost:${port}/readyz`)) === 200;
	await eventually(ready(first), { within: 120_000, what: service.said() });
	const place = await eventually(async () => /\/newsroom\/first-run\S+/.exec(service.said())?.[0]);

	// Of one machine's database any number of web processes can live.
	const port = (await readFile(path.join(dataDir, "postgres/postmaster.pid"), "utf8")).split(
		"\n",
	)[3];
	const password = (await readFile(path.join(dataDir, "postgres-password"), "utf8")).trim();
	const DATABASE_URL = `postgres://dateline:${password}@127.0.0.1:${port}/dateline`;
	const web = start(clone, ["bin/web.mjs"], { ...env, PORT: String(second), DATABASE_URL });
	await eventually(ready(second), { within: 60_000, what: web.said() });

	const nginx = await startNginx(path.join(clone, "deploy/nginx/dateline.conf"), {
		folder: path.join(folder, "nginx"),
		httpPort,
		httpsPort,
		webPorts: [first, second],
	});
	running.push(nginx);
	await eventually(async () => (await statusOf(`http://localhost:${httpPort}/`)) === 308);

	await page.goto(`${url}${place}`);
	await page.getByLabel("Name", { exact: true }).fill("The Harbour Courier");
	await page.getByLabel("Your name").fill("Keiko Tanaka");
	await page.getByLabel("Your e-mail").fill("keiko@harbour.example");
	await page.getByLabel("A password").fill("seven ferries before breakfast");
	await page.getByRole("button", { name: "Found the paper" }).click();
	await expect(page).toHaveURL(`${url}/newsroom/stories/new`);

	const buffer = await largePhoto();
	expect(buffer.length).toBeGreaterThan(12_000_000);
	await page.goto(`${url}/newsroom/pictures`);
	const file = { name: "noise.png", mimeType: "image/png", buffer };
	await page.locator("input[type=file]").first().setInputFiles(file);
	await page.getByLabel("Credit").fill("Keiko Tanaka");
	await page.getByLabel("Alt text").fill("Noise.");
	await page.getByRole("button", { name: "Add to the library" }).click();
	await expect(page.locator('img[src*="/media/"]').first()).toBeVisible({ timeout: 60_000 });

	const token = await run(
		process.execPath,
		["bin/dateline.mjs", "token", "create", "--name", "deploy", "--role", "admin"],
		{ cwd: clone, env },
	);
	const headers = { authorization: `Bearer ${token.stdout.trim()}` };
	const picture = await page.request.post(`${url}/api/v1/pictures?credit=Keiko&alt=Noise`, {
		headers: { ...headers, "content-type": "image/png" },
		data: buffer,
	});
	expect(picture.status(), await picture.text()).toBe(201);
	const { id: pictureId } = await picture.json();
	const story = await page.request.post(`${url}/api/v1/stories`, {
		headers,
		data: {
			headline: "A paper is on its server",
			section: "asia",
			body: ["It was there within a quarter of an hour."],
			pictureId,
		},
	});
	expect(story.status(), await story.text()).toBe(201);
	const { id } = await story.json();
	await page.request.post(`${url}/api/v1/stories/${id}/publish`, { headers, data: {} });

	const front = await page.request.get(url);
	expect(front.status()).toBe(200);
	expect(front.headers()["strict-transport-security"]).toBeTruthy();
	const html = await front.text();
	expect(html).toContain("A paper is on its server");
	const media = /\/media\/[0-9a-f]+\/\d+\.(?:webp|jpg)/.exec(html)?.[0] ?? "";
	const bytes = await (await page.request.get(`${url}${media}`)).body();
	expect((await sharp(bytes).metadata()).width).toBeGreaterThan(200);
	const plain = await page.request.get(`http://localhost:${httpPort}/asia?x=1`, {
		maxRedirects: 0,
	});
	expect(plain.headers().location).toBe("https://localhost/asia?x=1");

	// One after the other the processes may end, and readers do not notice.
	web.child.kill("SIGTERM");
	await once(web.child, "exit");
	expect(web.child.exitCode).toBe(0);
	for (let time = 0; time < 4; time += 1) {
		expect((await page.request.get(url)).status()).toBe(200);
	}
});
