import type { ThirdParty } from "@/lib/domain/third-party";
import type { Reader } from "./reader";
import { getSite } from "./site";

/** How long a list is believed: a policy may be a second behind its page, and no page asks twice. */
const believedFor = 1000;

let asked: { at: number; parties: Promise<ThirdParty[]> } | null = null;

/** Who else may run on readers' pages. Asked for every page, so the answer is kept for a second. */
export function getThirdParties(reader: Reader): Promise<ThirdParty[]> {
	const now = Date.now();
	if (asked && now - asked.at < believedFor) return asked.parties;
	const parties = getSite(reader).then((site) => site?.settings["third-parties"].parties ?? []);
	asked = { at: now, parties };
	// What failed is asked again by the next page.
	parties.catch(() => {
		asked = null;
	});
	return parties;
}
