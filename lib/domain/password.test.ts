import assert from "node:assert/strict";
import { test } from "node:test";
import { passwordProblem } from "./password";

const everybodyTries = [
	"password1234",
	"passwordpassword",
	"Password123!",
	"P@ssw0rd2026",
	"qwertyuiop123",
	"qwertyuiopasdfgh",
	"1q2w3e4r5t6y",
	"123456789012",
	"000000000000",
	"aaaaaaaaaaaa",
	"iloveyou1234",
	"iloveyouforever",
	"letmein123456",
	"administrator",
	"adminadminadmin",
	"welcome2026!!",
	"abcdefghijkl",
	"changeme1234",
	"trustno1trustno1",
	"sunshine12345",
	"monkey123456",
	"football2026",
	"abcabcabcabc",
	"xk7!xk7!xk7!",
	"12345qwert12345",
	"superman1234",
	"dragon-dragon",
	"newsroom2026",
	"dateline1234",
	"!!!!!!!!!!!!",
	"qazwsxedc123",
	"987654321098",
	"111222333444",
];

test("what everybody tries first is refused", () => {
	for (const password of everybodyTries) assert.notEqual(passwordProblem(password), null, password);
});

test("a person's own name, address and paper are no secret", () => {
	const around = {
		email: "keiko.tanaka@harbour.example",
		name: "Keiko Tanaka",
		siteName: "The Harbour Courier",
	};
	for (const password of [
		"keikotanaka1",
		"KeikoTanaka2026",
		"harbourcourier",
		"tanaka.keiko!",
		"keiko.tanaka@harbour.example",
	]) {
		assert.notEqual(passwordProblem(password, around), null, password);
	}
	assert.equal(passwordProblem("harbour seal eats umbrella", around), null);
});

test("length is what counts: no capitals, digits or signs are asked for", () => {
	for (const password of [
		"correct horse battery staple",
		"seven grey herons",
		"vjfkqmxhzprt",
		"дождь над заливом",
		"雨が降ると電車が遅れるので早く出る",
		"Tr7#kk9-Lw2pQ",
		"the cat sat on my old printer",
		"xxxkwjfhqpzvm",
	]) {
		assert.equal(passwordProblem(password), null, password);
	}
});

test("a password has 12 to 256 characters", () => {
	const long = Array.from({ length: 300 }, (_, index) =>
		String.fromCodePoint(0x4e00 + index * 7),
	).join("");
	assert.match(passwordProblem("vjfkqmxhzpr") ?? "", /at least 12/);
	assert.match(passwordProblem("🌧🌧🌧") ?? "", /at least 12/);
	assert.equal(passwordProblem(long.slice(0, 256)), null);
	assert.match(passwordProblem(long.slice(0, 257)) ?? "", /at most 256/);
});
