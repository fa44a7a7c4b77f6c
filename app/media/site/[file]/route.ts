import { readFile } from "node:fs/promises";
import { iconFiles } from "@/lib/domain/site-icons";
import { isKnown } from "@/lib/formats/text-response";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";
import { getSiteFile } from "@/lib/published/site-files";

type Props = { params: Promise<{ file: string }> };

/** Whatever is asked for, nothing here may run. */
const inert = { "Content-Security-Policy": "default-src 'none'; sandbox" };

function answer(bytes: Uint8Array<ArrayBuffer>, type: string, caching: string, etag?: string) {
	return new Response(bytes, {
		headers: {
			...inert,
			"Content-Type": type,
			"Content-Length": String(bytes.length),
			"Cache-Control": caching,
			...(etag ? { ETag: etag } : {}),
		},
	});
}

/** What browsers ask for by this name whatever the page says: the paper's icon as it is now. */
async function favicon(): Promise<Response> {
	const icons = (await getSite(live))?.settings.icons;
	const own = icons && (await getSiteFile(live, icons.hash, iconFiles.old));
	const bytes = own?.bytes ?? new Uint8Array(await readFile("public/favicon.ico"));
	return answer(bytes, "image/x-icon", "public, max-age=3600, s-maxage=60");
}

/** The files of the nameplate and the icons, each under the hash of its content. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
	const { file } = await params;
	if (file === "favicon.ico") return favicon();
	const [, hash = "", name = ""] = /^([0-9a-f]{32})-([a-z0-9.-]{1,40})$/.exec(file) ?? [];
	const found = hash ? await getSiteFile(live, hash, name) : null;
	if (!found) {
		const headers = { ...inert, "Cache-Control": "no-store", "Content-Type": "text/plain" };
		return new Response("Not found\n", { status: 404, headers });
	}
	const caching = "public, max-age=31536000, immutable";
	const etag = `"${file}"`;
	if (isKnown(request, etag))
		return new Response(null, {
			status: 304,
			headers: { ...inert, ETag: etag, "Cache-Control": caching },
		});
	return answer(found.bytes, found.type, caching, etag);
}
