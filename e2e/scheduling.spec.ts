import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "./fixtures";
import { discard, eventually, startPortal, statusOf } from "./portal";
import { familyOf, isAlive, killAll } from "./processes";
import { aWriter } from "./write-api";

test("a scheduled story answers 404 until its second, and is everywhere from it on", async ({
	portal,
}) => {
	const writer = await aWriter(portal);
	const { id } = await writer.write({ headline: "The night ferry changes its hour" });
	const at = new Date(Date.now() + 4000);
	const { url } = await writer.publish(id, at);

	const unknown = await fetch(`${url}-never-written`);
	const before = await fetch(url);
	expect(before.status).toBe(404);
	expect(unknown.status).toBe(404);
	expect(await (await fetch(`${portal.url}/latest`)).text()).not.toContain("night ferry changes");

	await eventually(async () => (await statusOf(url)) === 200, { what: "The scheduled story" });
	expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
	for (const surface of ["/", "/asia", "/latest", "/feed.xml"]) {
		const page = await (await fetch(`${portal.url}${surface}`)).text();
		expect(page, surface).toContain("The night ferry changes its hour");
	}
});

test("every process killed across the minute changes nothing: the story is up when the portal is", async () => {
	test.setTimeout(240_000);
	const first = await startPortal({ demo: true });
	const writer = await aWriter(first);
	const { id } = await writer.write({ headline: "Printed in the dark" });
	const at = new Date(Date.now() + 2500);
	const { url } = await writer.publish(id, at);
	expect(await statusOf(url)).toBe(404);

	const family = familyOf(first.pid);
	expect(family.length).toBeGreaterThan(2);
	killAll(family);
	await eventually(async () => !family.some(isAlive), { what: "The end of every process" });
	await pause(Math.max(0, at.getTime() - Date.now()) + 500);

	const second = await startPortal({ dataDir: first.dataDir });
	const answer = await fetch(new URL(new URL(url).pathname, second.url));
	expect(answer.status).toBe(200);
	expect(await answer.text()).toContain("Printed in the dark");
	await discard(second);
});

test("a live text stays up until its update is due, and is never missing in between", async ({
	portal,
}) => {
	const writer = await aWriter(portal);
	const { id, revision } = await writer.write({ headline: "Tide comes in" });
	const { url } = await writer.publish(id);
	const patched = await fetch(`${portal.url}/api/v1/stories/${id}`, {
		method: "PATCH",
		headers: { authorization: `Bearer ${writer.token}`, "content-type": "application/json" },
		body: JSON.stringify({ baseRevision: revision, headline: "Tide goes out" }),
	});
	expect(patched.status).toBe(200);
	await writer.publish(id, new Date(Date.now() + 2500));

	const seen: string[] = [];
	await eventually(
		async () => {
			const answer = await fetch(url);
			const text = await answer.text();
			seen.push(
				answer.status !== 200
					? "missing"
					: text.includes("<h1") && text.includes("Tide goes out")
						? "new"
						: "old",
			);
			return seen.at(-1) === "new";
		},
		{ what: "The update" },
	);
	expect(seen[0]).toBe("old");
	expect(seen).not.toContain("missing");
	expect(seen.lastIndexOf("old")).toBeLessThan(seen.indexOf("new"));
});
