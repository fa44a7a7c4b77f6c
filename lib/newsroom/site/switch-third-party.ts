import { ensure } from "@/lib/domain/refusal";
import type { SwitchThirdParty } from "@/lib/domain/third-party-input";
import type { Context } from "@/lib/newsroom/context";
import { changeThirdParties } from "./third-parties";

/**
 * Takes a third party off readers' pages without forgetting it, or puts it back.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict`
 */
export async function switchThirdParty(context: Context, input: SwitchThirdParty): Promise<void> {
	const on = input.on === "on";
	await changeThirdParties(context, input.version, (parties) => {
		const party = parties.find(({ id }) => id === input.id);
		ensure(party, "not-found", "There is no such entry any more.");
		return {
			what: `${on ? "switched on" : "switched off"}: ${party.name}`,
			parties: parties.map((one) => (one.id === party.id ? { ...one, on } : one)),
		};
	});
}
