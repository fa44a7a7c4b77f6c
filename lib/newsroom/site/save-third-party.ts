import { ensure } from "@/lib/domain/refusal";
import type { SaveThirdParty } from "@/lib/domain/third-party-input";
import type { Context } from "@/lib/newsroom/context";
import { changeThirdParties } from "./third-parties";

const most = 30;

/**
 * Lets a third party onto readers' pages, or changes what one may do there. A new one runs at once.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid` (too many) | `conflict`
 */
export async function saveThirdParty(context: Context, input: SaveThirdParty): Promise<void> {
	const { version, id, script, connect, img, frame, ...facts } = input;
	await changeThirdParties(context, version, (parties, newId) => {
		const before = parties.find((one) => one.id === id);
		ensure(id === "" || before, "not-found", "There is no such entry any more.");
		ensure(before || parties.length < most, "invalid", `At most ${most} third parties.`);
		const hosts = { script, connect, img, frame };
		const saved = { ...facts, hosts, id: before?.id ?? newId, on: before?.on ?? true };
		return {
			what: `${before ? "changed" : "let in"}: ${saved.name}`,
			parties: before
				? parties.map((one) => (one.id === saved.id ? saved : one))
				: [...parties, saved],
		};
	});
}
