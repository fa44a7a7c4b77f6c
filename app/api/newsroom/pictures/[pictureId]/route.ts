import { z } from "zod";
import { ensure } from "@/lib/domain/refusal";
import { getPicture } from "@/lib/newsroom/picture/get-picture";
import { UpdatePicture, updatePicture } from "@/lib/newsroom/picture/update-picture";
import { staffRoute } from "@/lib/web/staff-route";

const OnePicture = z.strictObject({ pictureId: z.uuid() });

export const GET = staffRoute(OnePicture, async (context, { pictureId }) => {
	const picture = await getPicture(context, pictureId);
	ensure(picture, "not-found", "There is no such picture.");
	return picture;
});

export const PATCH = staffRoute(UpdatePicture, updatePicture);
