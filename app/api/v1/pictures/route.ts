import { created, otherMethods } from "@/app/api/v1/answers";
import { ApiPicture } from "@/lib/domain/api-input";
import type { ApiAddedPicture } from "@/lib/domain/api-output";
import { renditionPath } from "@/lib/domain/picture";
import { ensure } from "@/lib/domain/refusal";
import { siteUrl } from "@/lib/env";
import { addPicture } from "@/lib/newsroom/picture/add-picture";
import { getPicture } from "@/lib/newsroom/picture/get-picture";
import { parseInput } from "@/lib/web/parse-input";
import { rawTokenRoute } from "@/lib/web/token-route";
import { readUpload } from "./read-upload";

/** A picture as a form with `file`, or as a bare image with its words in the query. */
export const POST = rawTokenRoute(async (context, { request }) => {
	const { bytes, fileName, words } = await readUpload(request);
	const { pictureId } = await addPicture(context, bytes, fileName, parseInput(ApiPicture, words));
	const picture = await getPicture(context, pictureId);
	ensure(picture, "not-found", "There is no such picture.");
	const { hash, width, height, renditions } = picture;
	const largest = renditions
		.filter(({ format }) => format === "jpg")
		.sort((a, b) => b.width - a.width)[0];
	const path = largest ? renditionPath(hash, largest) : "";
	const added: ApiAddedPicture = { id: pictureId, width, height, url: siteUrl() + path };
	return created(added, path);
});

const { refuse, options } = otherMethods("POST");

export { options as OPTIONS, refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE };
