import { siteIcons } from "@/lib/domain/site-icons";
import { textResponse } from "@/lib/formats/text-response";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";

export const dynamic = "force-dynamic";

/** What a telephone needs to keep the paper on its first screen (w3.org/TR/appmanifest). */
export async function GET(request: Request): Promise<Response> {
	const site = await getSite(live);
	const manifest = {
		name: site?.name ?? "Dateline",
		description: site?.description,
		lang: site?.language,
		start_url: "/",
		display: "browser",
		background_color: "#fcfbf8",
		theme_color: "#fcfbf8",
		icons: siteIcons(site?.settings ?? { icons: null }).app.map(({ path, ...icon }) => ({
			src: path,
			...icon,
		})),
	};
	return textResponse(request, {
		body: JSON.stringify(manifest),
		type: "application/manifest+json",
	});
}
