import { inTransaction, newsroomClient, type Tx } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import type { PictureDetails } from "@/lib/domain/input";
import { mayWrite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { type Drawings, pictureHash, type StoredPicture, storePicture } from "./picture-files";

/** `known`: the same file with the same credit was there already. */
export type AddedPicture = { pictureId: string; hash: string; known: boolean };

/** The name that a file came with, without its folders and control characters. */
function plainName(fileName: string): string {
	const name = fileName.split(/[\\/]/).at(-1) ?? "";
	return (
		name
			.replace(/\p{Cc}/gu, "")
			.trim()
			.slice(0, 200) || "picture"
	);
}

type NewPicture = StoredPicture & { fileName: string; details: PictureDetails };

async function enter(
	tx: Tx,
	now: Date,
	{ actor }: Context,
	picture: NewPicture,
): Promise<AddedPicture> {
	const { details, ...columns } = picture;
	const { hash } = picture;
	const data = { ...columns, ...details, uploadedBy: staffIdOf(actor), createdAt: now };
	const [added] = await tx.picture.createManyAndReturn({
		data,
		skipDuplicates: true,
		select: { id: true },
	});
	if (!added) {
		const { id } = await tx.picture.findUniqueOrThrow({ where: { hash }, select: { id: true } });
		return { pictureId: id, hash, known: true };
	}
	const detail = { pictureId: added.id, hash, fileName: picture.fileName };
	await recordEvent(tx, { act: "picture-added", actor, at: now, detail });
	return { pictureId: added.id, hash, known: false };
}

/**
 * Brings a picture in: decoded, turned upright, re-encoded in every size, its metadata left behind and
 * its credit written in. The same file with the same credit is the same picture. What a program drew may
 * bring its drawings for dark pages and other shapes.
 *
 * @throws Refusal `forbidden` | `invalid` | `unsupported` | `too-large`
 */
export async function addPicture(
	context: Context,
	bytes: Buffer,
	fileName: string,
	details: PictureDetails,
	drawings?: Drawings,
): Promise<AddedPicture> {
	ensure(mayWrite(context.actor), "forbidden", "You may not bring in pictures.");
	const hash = pictureHash({ original: bytes, drawings }, details);
	const known = await newsroomClient().picture.findUnique({
		where: { hash },
		select: { id: true },
	});
	if (known) return { pictureId: known.id, hash, known: true };

	const stored = await storePicture({ original: bytes, drawings }, details);
	const picture = { ...stored, fileName: plainName(fileName), details };
	return inTransaction((tx, now) => enter(tx, now, context, picture));
}
