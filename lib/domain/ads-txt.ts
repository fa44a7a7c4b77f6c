import { z } from "zod";

/** ads.txt and app-ads.txt: who may sell the paper's advertising (IAB Tech Lab, ads.txt 1.1). */

const domain =
	/^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;
const variable = /^([a-z]+)\s*=\s*(.+)$/i;
const domainVariables = new Set([
	"subdomain",
	"ownerdomain",
	"managerdomain",
	"inventorypartnerdomain",
]);

function variableProblem(name: string, value: string): string | null {
	if (name === "contact") return null;
	if (!domainVariables.has(name)) return `there is no variable ${name.toUpperCase()}`;
	// The manager may be named for one country: MANAGERDOMAIN=example.com, GB.
	const [named = "", country = ""] = value.split(",").map((part) => part.trim());
	if (!domain.test(named)) return `${named} is no domain`;
	if (country && (name !== "managerdomain" || !/^[a-z]{2}$/i.test(country)))
		return `${country} is no country`;
	return null;
}

function recordProblem(fields: string[]): string | null {
	const [system = "", account = "", relation = "", authority] = fields;
	if (fields.length < 3 || fields.length > 4)
		return "a line is the advertising system, your account there, DIRECT or RESELLER, and perhaps its certification";
	if (!domain.test(system)) return `${system || "nothing"} is no domain`;
	if (account === "" || /\s/.test(account)) return "the account is one word or number";
	if (!/^(direct|reseller)$/i.test(relation))
		return `${relation || "nothing"} is neither DIRECT nor RESELLER`;
	if (authority !== undefined && !/^[a-z0-9_-]+$/i.test(authority))
		return "the certification is letters and digits";
	return null;
}

/** What is wrong with one line, if anything; comments behind # and extensions behind ; are anybody's. */
export function adsLineProblem(line: string): string | null {
	const [plain = ""] = line.split("#");
	const [said = ""] = plain.split(";");
	if (said.trim() === "") return null;
	const [, name, value] = variable.exec(said.trim()) ?? [];
	if (name && value) return variableProblem(name.toLowerCase(), value.trim());
	return recordProblem(said.split(",").map((field) => field.trim()));
}

const AdsText = z
	.string()
	.max(200_000, "This is too long for an ads.txt.")
	.transform((text) => text.replaceAll("\r\n", "\n").trim())
	.superRefine((text, context) => {
		const wrong = text.split("\n").flatMap((line, at) => {
			const problem = adsLineProblem(line);
			return problem ? [`Line ${at + 1}: ${problem}.`] : [];
		});
		const more = wrong.length > 3 ? ` And ${wrong.length - 3} more.` : "";
		if (wrong.length > 0)
			context.addIssue({ code: "custom", message: wrong.slice(0, 3).join(" ") + more });
	});

export const AdsFiles = z.object({ ads: z.string(), appAds: z.string() });
export type AdsFiles = z.infer<typeof AdsFiles>;

export const ChangeAds = z.strictObject({
	version: z.coerce.number().int().min(0).max(2_000_000_000),
	ads: AdsText,
	appAds: AdsText,
});
export type ChangeAds = z.infer<typeof ChangeAds>;
