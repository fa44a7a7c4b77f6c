import { ensure } from "@/lib/domain/refusal";
import type { RemoveThirdParty } from "@/lib/domain/third-party-input";
import type { Context } from "@/lib/newsroom/context";
import { changeThirdParties } from "./third-parties";

/**
 * Takes a third party off the list.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict`
 */
export async function removeThirdParty(context: Context, input: RemoveThirdParty): Promise<void> {
	await changeThirdParties(context, input.version, (parties) => {
		const party = parties.find(({ id }) => id === input.id);
		ensure(party, "not-found", "There is no such entry any more.");
		return {
			what: `removed: ${party.name}`,
			parties: parties.filter(({ id }) => id !== party.id),
		};
	});
}
