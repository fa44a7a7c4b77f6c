import { pageKeys } from "@/lib/domain/page-key";
import { mediaTypes, PictureVariant, RenditionFormat } from "@/lib/domain/picture";
import { isKnown } from "@/lib/formats/text-response";
import { isPicturePublic } from "@/lib/published/pictures";
import { live } from "@/lib/published/reader";
import { pictureStore } from "@/lib/storage/picture-store";
import { getActor } from "@/lib/web/session";

type Props = { params: Promise<{ hash: string; file: string }> };

/** Whatever is asked for, nothing here may run. */
const inert = {
	"Content-Security-Policy": "default-src 'none'; sandbox",
	"X-Content-Type-Options": "nosniff",
} as const;

/** The same for what is hidden and for what never was. */
function notFound(): Response {
	const headers = {
		...inert,
		"Content-Type": "text/plain; charset=utf-8",
		"Cache-Control": "private, no-store",
	};
	return new Response("Not found\n", { status: 404, headers });
}

/** What a file is, by a name that a rendition can have; null for any other, the original's among them. */
function formatOf(file: string): RenditionFormat | null {
	const [, variant, extension] = /^\d{2,5}(?:-([\da-z]+))?\.([a-z]+)$/.exec(file) ?? [];
	const format = RenditionFormat.safeParse(extension);
	const known = variant === undefined || PictureVariant.safeParse(variant).success;
	return format.success && known ? format.data : null;
}

/**
 * How long a picture may be kept where it is public: for ever by a browser, whose reader has seen it; by
 * caches between for a second, so that it goes with the story that showed it.
 */
const publicCaching = "public, max-age=31536000, s-maxage=1, immutable";

/** What caches may do: nothing where only staff may see a picture; null where nobody may. */
async function cachingOf(hash: string): Promise<string | null> {
	if (await isPicturePublic(live, hash)) return publicCaching;
	return (await getActor()) ? "private, no-store" : null;
}

export async function GET(request: Request, { params }: Props): Promise<Response> {
	const { hash, file } = await params;
	const format = formatOf(file);
	if (!/^[0-9a-f]{32}$/.test(hash) || !format) return notFound();
	const caching = await cachingOf(hash);
	const kept = caching && (await pictureStore().read(`${hash}/${file}`));
	if (!caching || !kept) return notFound();

	const etag = `"${hash}-${file}"`;
	const keys = pageKeys(new URL(request.url).pathname).join(" ");
	const headers = { ...inert, "Cache-Control": caching, ETag: etag, "Surrogate-Key": keys };
	if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
	return new Response(kept, {
		headers: {
			...headers,
			"Content-Type": mediaTypes[format],
			"Content-Length": String(kept.length),
		},
	});
}
