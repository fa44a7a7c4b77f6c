import { inTransaction } from "@/lib/db/newsroom";
import { pathKey, siteKey, sitemapKey } from "@/lib/domain/page-key";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { ensure, Refusal } from "@/lib/domain/refusal";
import type { ChangePage } from "@/lib/domain/site-input";
import { brokenLinks, SitePageValue } from "@/lib/domain/site-page";
import { pagesSitemapPath, sitePagePath } from "@/lib/domain/urls";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { keepSetting, lockSetting } from "./keep-setting";

/**
 * Publishes what one of the paper's own pages says; without a text there is no such page. The title may
 * stand in the navigation and the colophon, so it touches every page.
 *
 * @throws Refusal `forbidden` | `invalid` (a link that leads nowhere) | `conflict`
 */
export async function changePage({ actor }: Context, input: ChangePage): Promise<void> {
	ensure(maySetUpPaper(actor), "forbidden", "Only a producer or an admin may change this page.");
	const { version, slug, ...value } = input;
	const [broken] = brokenLinks(value.text);
	if (broken) {
		const sentence = `${broken} leads nowhere: write the whole address, as https://example.com, or a path of the paper, as /latest.`;
		throw new Refusal("invalid", "One link is not right yet.", [{ field: "text", sentence }]);
	}
	await inTransaction(async (tx, now) => {
		const name = `page:${slug}` as const;
		const before = await lockSetting(tx, name, SitePageValue, { title: "", text: "" });
		await keepSetting(tx, { name, value, version, actor, now });
		await recordEvent(tx, { act: "page-changed", actor, at: now, detail: { slug } });
		const linkedAnew =
			before.value.title !== value.title || (before.value.text === "") !== (value.text === "");
		await recordChange(tx, now, [
			pathKey(sitePagePath(slug)),
			...(linkedAnew ? [siteKey, sitemapKey] : []),
			pathKey(pagesSitemapPath),
		]);
	});
}
