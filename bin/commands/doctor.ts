import { parseArgs } from "node:util";
import { examine } from "@/bin/doctor/examine";
import type { Finding } from "@/bin/doctor/finding";
import { PortalError } from "@/bin/portal/portal-error";

const options = {
	json: { type: "boolean", default: false },
	"every-picture": { type: "boolean", default: false },
} as const;

const signs = { good: "ok     ", warning: "warning", bad: "WRONG  " } as const;

function told({ about, state, says, mend }: Finding): string {
	const line = `${signs[state]}  ${about}: ${says}`;
	return mend ? `${line}\n           → ${mend}` : line;
}

/** `dateline doctor`: what is wrong, and how to mend it; fails where something is. */
export async function run(words: string[]): Promise<void> {
	const { values } = parseArgs({ args: words, options });
	const findings = await examine(process.env, values["every-picture"]);
	const wrong = findings.filter(({ state }) => state === "bad").length;
	if (values.json) console.log(JSON.stringify({ well: wrong === 0, findings }, null, "\t"));
	else console.log(findings.map(told).join("\n"));
	if (wrong > 0)
		throw new PortalError(wrong === 1 ? "One thing is wrong." : `${wrong} things are wrong.`);
}
