import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { suffices } from "./ensure-node.mjs";

test("a Node is enough from 20.19 on, but of a line that lacks what we need only later", () => {
	for (const version of [
		"20.19.0",
		"20.20.2",
		"22.12.0",
		"22.23.3",
		"23.0.0",
		"24.21.0",
		"30.0.0",
	]) {
		assert.ok(suffices(version), version);
	}
	for (const version of ["18.20.8", "20.18.9", "21.7.3", "22.11.0"]) {
		assert.ok(!suffices(version), version);
	}
});

test("npm is told the same as we tell", () => {
	const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
	assert.equal(engines.node, "^20.19.0 || >=22.12.0");
});
