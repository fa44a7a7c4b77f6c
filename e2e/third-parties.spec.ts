import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "./fixtures";

const settings = "/newsroom/settings";

/** A server of somebody else, whose script marks the page, reports home and tries to bring in another's. */
async function thirdParty() {
	const asked: string[] = [];
	let script = "";
	const server = createServer((request, answer) => {
		asked.push(request.url ?? "");
		answer.setHeader("Access-Control-Allow-Origin", "*");
		answer.setHeader("Content-Type", "text/javascript");
		answer.end(script);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	const port = address && typeof address === "object" ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}`,
		asked,
		serve: (text: string) => {
			script = text;
		},
		close: () => server.close(),
	};
}

test("a third party that was let in runs on readers’ pages and nowhere else, and brings in nobody", async ({
	page,
	portal,
	signIn,
}) => {
	await signIn();
	const [counter, stranger] = [await thirdParty(), await thirdParty()];
	counter.serve(`
		document.documentElement.dataset.counted = document.currentScript.dataset.siteId;
		fetch("${counter.url}/in");
		fetch("${stranger.url}/in").catch(() => {});
		const more = document.createElement("script");
		more.src = "${stranger.url}/more.js";
		document.head.append(more);
	`);
	const policyOf = async (path: string) =>
		(await fetch(portal.url + path)).headers
			.get("content-security-policy")
			?.replace(/nonce-[^']+/, "nonce");
	const before = await policyOf("/");
	await page.goto(`${settings}/third-parties/new`);
	await page.getByLabel("Name").fill("Counter");
	await page.getByLabel("Addresses of its scripts").fill("http://stats.example.com/count.js");
	await page.getByLabel("It may report to").fill("*");
	await page.getByRole("button", { name: "Let it in" }).click();
	await expect(page.getByText(/write the whole address of a script/)).toBeVisible();
	await expect(page.getByText(/no star alone/)).toBeVisible();
	await page.getByLabel("Addresses of its scripts").fill(`${counter.url}/count.js`);
	await page.getByLabel("It may report to").fill("");
	await page.getByLabel("Attributes").fill("data-site-id=77");
	await page.getByRole("button", { name: "Let it in" }).click();
	await page.waitForURL(/third-parties$/);
	await expect(page.getByRole("row", { name: /Counter/ })).toContainText("On");
	expect(counter.asked).toEqual([]);

	// A page's policy may be a second behind the list.
	await expect(async () => expect(await policyOf("/")).toContain(counter.url)).toPass();
	await page.goto("/asia");
	await expect(page.locator("html")).toHaveAttribute("data-counted", "77");
	await expect(async () => expect(counter.asked).toContain("/in")).toPass();
	await expect(page.locator(`script[src="${stranger.url}/more.js"]`)).toBeAttached();
	expect(stranger.asked).toEqual([]);
	expect(await policyOf("/newsroom/sign-in")).not.toContain(counter.url);
	expect(await policyOf("/feed.xml")).not.toContain(counter.url);

	await page.goto(`${settings}/third-parties`);
	await page.getByRole("button", { name: "Switch off" }).click();
	await expect(page.getByRole("button", { name: "Switch on" })).toBeVisible();
	await expect(async () => expect(await policyOf("/")).toBe(before)).toPass();
	await page.getByText("Remove …").click();
	await page.getByRole("button", { name: "Remove it" }).click();
	await expect(page.getByText(/Nobody. Readers’ pages run nothing/)).toBeVisible();
	counter.close();
	stranger.close();
});
