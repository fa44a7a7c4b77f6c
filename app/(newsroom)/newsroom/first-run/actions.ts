"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { operator } from "@/lib/domain/actor";
import { ensure } from "@/lib/domain/refusal";
import { FoundSite, foundSite } from "@/lib/newsroom/site/found-site";
import { exchangeGrant } from "@/lib/web/exchange";
import { mayFound } from "@/lib/web/first-run";
import { parseInput } from "@/lib/web/parse-input";
import { ensureSameOrigin } from "@/lib/web/same-origin";
import { type ActionResult, formInput, resultOf } from "@/lib/web/staff-action";

/** Founds the paper and leads its first admin, signed in, to their first story. */
export async function found(_before: unknown, form: FormData): Promise<ActionResult<void>> {
	return resultOf(async () => {
		const asked = await headers();
		ensureSameOrigin(asked);
		const { key, ...input } = formInput(form);
		const may = mayFound(asked, typeof key === "string" ? key : undefined);
		ensure(
			may,
			"forbidden",
			"Open the address with the key that the portal printed when it started.",
		);
		const { grant } = await foundSite({ actor: operator }, parseInput(FoundSite, input));
		redirect((await exchangeGrant(grant)) ? "/newsroom/stories/new" : "/newsroom/sign-in");
	});
}
