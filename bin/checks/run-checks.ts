import { ensureBuilt } from "@/bin/prepare/ensure-built.mjs";
import { endToEndTests } from "./end-to-end-tests";
import { withOwnTmp } from "./own-tmp";
import { endPrograms, runProgram } from "./run-program";
import { oneCheck, oneFailed, sumOf, type Tally, told } from "./tally";
import { listTests, runTests, unitTests } from "./unit-tests";

function say(message: string): void {
	console.log(`\n${message}`);
}

const lint = async () =>
	oneCheck(await runProgram(["node_modules/@biomejs/biome/bin/biome", "ci"]));

async function types(): Promise<Tally> {
	const typegen = await runProgram(["node_modules/next/dist/bin/next", "typegen"]);
	return oneCheck(typegen && (await runProgram(["node_modules/typescript/bin/tsc", "--noEmit"])));
}

const unused = async () => oneCheck(await runProgram(["node_modules/knip/bin/knip.js"]));

/** Tests that need neither a database nor pictures: pure rules and formats. */
async function pureTests(): Promise<Tally> {
	const files = (await listTests()).filter((file) => /^lib\/(domain|formats)\//.test(file));
	return runTests(files, {});
}

async function build(): Promise<Tally> {
	try {
		await ensureBuilt(say);
		return oneCheck(true);
	} catch (error) {
		say(error instanceof Error ? error.message : String(error));
		return oneFailed;
	}
}

async function endToEnd(patterns: string[]): Promise<Tally> {
	const built = await build();
	if (built.failed > 0) return built;
	return sumOf([built, await endToEndTests(patterns, say)]);
}

type Stage = { title: string; run: () => Promise<Tally> };

/** What each word behind `npm test --` runs; without one, everything. */
function stagesFor([word, ...patterns]: string[]): Stage[] {
	const quick: Stage[] = [
		{ title: "Lint, format, import rules", run: lint },
		{ title: "Types", run: types },
		{ title: "Unused code", run: unused },
	];
	const unit = { title: "Unit and database tests", run: () => unitTests(patterns[0]) };
	const e2e = { title: "End-to-end tests in Chromium", run: () => endToEnd(patterns) };
	if (word === "--fast") return [...quick, { title: "Tests of pure code", run: pureTests }];
	if (word === "unit") return [unit];
	if (word === "e2e") return [e2e];
	return [...quick, unit, e2e];
}

async function runStage({ title, run }: Stage): Promise<Tally> {
	say(`— ${title}`);
	try {
		return await run();
	} catch (error) {
		say(error instanceof Error ? error.message : String(error));
		return oneFailed;
	}
}

/**
 * Runs the checks, all of them also where one fails, and closes with their count.
 *
 * @returns the exit code
 */
export async function runChecks(words: string[]): Promise<number> {
	let interrupted = false;
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
		process.on(signal, () => {
			interrupted = true;
			endPrograms();
		});
	}
	const tallies: Tally[] = [];
	await withOwnTmp(async () => {
		for (const stage of stagesFor(words)) {
			if (interrupted) break;
			tallies.push(await runStage(stage));
		}
	});
	if (interrupted) say("Interrupted: not every check was done.");
	const sum = sumOf(tallies);
	say(told(sum));
	return interrupted || sum.failed > 0 ? 1 : 0;
}
