import { createHash } from "node:crypto";
import { inTransaction, newsroomClient, type Tx } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import type { PictureDetails } from "@/lib/domain/input";
import { mayWrite } from "@/lib/domain/permissions";
import type { Rendition } from "@/lib/domain/picture";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { pictureStore } from "@/lib/storage/picture-store";
import { decodePicture } from "./decode-picture";
import { type MadeRendition, makeRenditions, type Rights } from "./make-renditions";

/** `known`: the same file with the same credit was there already. */
export type AddedPicture = { pictureId: string; hash: string; known: boolean };

/** The address of a picture's renditions: of its bytes, and of what is written into them. */
export function pictureHash(bytes: Uint8Array, { credit, copyright }: Rights): string {
	const hash = createHash("sha256").update(bytes);
	return hash.update(`\0${credit}\0${copyright}`).digest("hex").slice(0, 32);
}

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

/** Puts a picture's files into the store: the original, which stays private, and the renditions. */
export async function storePicture(
	hash: string,
	original: Uint8Array,
	made: MadeRendition[],
): Promise<Rendition[]> {
	const store = pictureStore();
	await store.put(`${hash}/original`, original);
	for (const { rendition, bytes } of made) {
		await store.put(`${hash}/${rendition.width}.${rendition.format}`, bytes);
	}
	return made.map(({ rendition }) => rendition);
}

type NewPicture = {
	hash: string;
	fileName: string;
	width: number;
	height: number;
	renditions: Rendition[];
	details: PictureDetails;
};

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
 * its credit written in. The same file with the same credit is the same picture.
 *
 * @throws Refusal `forbidden` | `invalid` | `unsupported` | `too-large`
 */
export async function addPicture(
	context: Context,
	bytes: Buffer,
	fileName: string,
	details: PictureDetails,
): Promise<AddedPicture> {
	ensure(mayWrite(context.actor), "forbidden", "You may not bring in pictures.");
	const hash = pictureHash(bytes, details);
	const known = await newsroomClient().picture.findUnique({
		where: { hash },
		select: { id: true },
	});
	if (known) return { pictureId: known.id, hash, known: true };

	const decoded = await decodePicture(bytes);
	const renditions = await storePicture(hash, bytes, await makeRenditions(decoded, details));
	const { width, height } = decoded;
	const picture = { hash, fileName: plainName(fileName), width, height, renditions, details };
	return inTransaction((tx, now) => enter(tx, now, context, picture));
}
