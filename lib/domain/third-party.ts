import { z } from "zod";

/**
 * Who else may run on readers' pages: analytics, advertising, membership, consent. One list writes both
 * the script elements and the Content-Security-Policy; what is not on it is refused by the browser.
 */

export const thirdPartyPurposes = [
	"analytics",
	"advertising",
	"membership",
	"consent",
	"other",
] as const;

const httpsOrigin = /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/;

/** For trying something out: a server of one's own machine, which browsers trust without https. */
const ownMachine = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;

/** Whether a CSP may name this as a source: a whole origin, in which at most the first label is a star. */
export function isSource(source: string): boolean {
	if (ownMachine.test(source)) return true;
	if (!httpsOrigin.test(source)) return false;
	const [star, ...rest] = source.slice("https://".length).replace(/:\d+$/, "").split(".");
	// A star over a whole ending (*.com) is a star over everybody.
	return star !== "*" || rest.length >= 2;
}

const Source = z.string().refine(isSource);
const ScriptAddress = z.string().refine((address) => isScriptAddress(address));

/** Whether a script may stand under this address: https, without a login, and nothing in it that could end a directive. */
export function isScriptAddress(address: string): boolean {
	if (/[\s;,'"<>\\]/.test(address) || !URL.canParse(address)) return false;
	const { origin, username, password } = new URL(address);
	return !username && !password && !origin.includes("*") && isSource(origin);
}

const AttributeName = z.string().regex(/^data-[a-z0-9][a-z0-9-]*$/);

export const ThirdParty = z.object({
	id: z.uuid(),
	name: z.string().min(1),
	purpose: z.enum(thirdPartyPurposes),
	on: z.boolean(),
	/** All readers' pages, or the pages of stories only. */
	where: z.enum(["all", "stories"]),
	scripts: z.array(ScriptAddress).min(1),
	/** When the scripts run: as soon as they are there, or after the page has been read. */
	timing: z.enum(["async", "defer"]),
	attributes: z.array(z.object({ name: AttributeName, value: z.string() })),
	/** Where else its scripts may turn. */
	hosts: z.object({
		script: z.array(Source),
		connect: z.array(Source),
		img: z.array(Source),
		frame: z.array(Source),
	}),
	/** It may bring in scripts from anywhere, as advertising does. */
	bringsOthers: z.boolean(),
	/** It may style what it shows by itself. */
	styles: z.boolean(),
});
export type ThirdParty = z.infer<typeof ThirdParty>;

export const ThirdParties = z.object({ parties: z.array(ThirdParty) });
export type ThirdParties = z.infer<typeof ThirdParties>;

/** The parties that load on a page. */
export function partiesOn(parties: ThirdParty[], page: { story: boolean }): ThirdParty[] {
	return parties.filter(({ on, where }) => on && (page.story || where === "all"));
}

/** What a page's policy lets in besides the paper's own; null where that is nobody. */
export type Admitted = {
	script: string[];
	connect: string[];
	img: string[];
	frame: string[];
	bringsOthers: boolean;
	styles: boolean;
};

export function admittedBy(parties: ThirdParty[]): Admitted | null {
	if (parties.length === 0) return null;
	const all = (sources: string[]) => [...new Set(sources)].sort();
	const origins = parties.flatMap(({ scripts }) => scripts.map((one) => new URL(one).origin));
	const hosts = (kind: keyof ThirdParty["hosts"]) => parties.flatMap((one) => one.hosts[kind]);
	return {
		script: all([...origins, ...hosts("script")]),
		// A script that measures nearly always reports to where it came from.
		connect: all([...origins, ...hosts("connect")]),
		img: all([...origins, ...hosts("img")]),
		frame: all(hosts("frame")),
		bringsOthers: parties.some((one) => one.bringsOthers),
		styles: parties.some((one) => one.styles),
	};
}
