import { z } from "zod";
import { inTransaction, newsroomClient, type Tx } from "@/lib/db/newsroom";
import { PictureDetails } from "@/lib/domain/input";
import { contributorKey, type PageKey, pictureKey, sourceKey } from "@/lib/domain/page-key";
import { mayCreditPictures, mayWrite } from "@/lib/domain/permissions";
import type { Rendition } from "@/lib/domain/picture";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { touchedKeys } from "@/lib/newsroom/story/touched-keys";
import { pictureStore } from "@/lib/storage/picture-store";
import { type LibraryPicture, libraryColumns, libraryPicture } from "./library-picture";
import { readSource, storePicture } from "./picture-files";

/** The words of a picture, all of them. */
export const UpdatePicture = z.strictObject({ pictureId: z.uuid(), ...PictureDetails.shape });
export type UpdatePicture = z.infer<typeof UpdatePicture>;

type Files = { hash: string; renditions: Rendition[] };

/** New renditions with the new credit written in, under an address of their own. */
async function remake({ hash, dark }: LibraryPicture, details: PictureDetails): Promise<Files> {
	const made = await storePicture(await readSource(hash, dark.length > 0), details);
	return { hash: made.hash, renditions: made.renditions };
}

/** The pages of people and sources whose picture it is. */
async function keysOfProfiles(tx: Tx, pictureId: string): Promise<PageKey[]> {
	const shown = { where: { pictureId, mergedInto: null }, select: { slug: true } } as const;
	const people = await tx.contributor.findMany(shown);
	const sources = await tx.source.findMany(shown);
	return [
		...people.map(({ slug }) => contributorKey(slug)),
		...sources.map(({ slug }) => sourceKey(slug)),
	];
}

/** The pages that show the picture now or will, and its files at their former address. */
async function touchPages(tx: Tx, pictureId: string, was: string, now: Date): Promise<void> {
	const publications = await tx.publication.findMany({
		where: {
			cancelledAt: null,
			pictures: { some: { pictureId } },
			OR: [{ until: null }, { until: { gt: now } }],
		},
		select: { id: true },
	});
	const profiles = await keysOfProfiles(tx, pictureId);
	const keys: PageKey[] = [pictureKey(was), ...profiles];
	for (const { id } of publications) keys.push(...(await touchedKeys(tx, id)));
	if (publications.length > 0 || profiles.length > 0) await recordChange(tx, now, keys);
}

/** @throws Refusal `conflict` where the picture has other files by now than those that were looked at */
async function ensureSameFiles(tx: Tx, pictureId: string, was: string): Promise<void> {
	const [picture] = await tx.$queryRaw<{ hash: string }[]>`
		SELECT hash FROM picture WHERE id = ${pictureId}::uuid FOR UPDATE`;
	ensure(
		picture?.hash === was,
		"conflict",
		"Somebody changed this picture's credit in the meantime. Look again.",
	);
}

/** `was`: the address of the files that the new ones were made from, or that stay. */
async function store(
	context: Context,
	{ pictureId, ...details }: UpdatePicture,
	was: string,
	files: Files | null,
): Promise<LibraryPicture> {
	return inTransaction(async (tx, now) => {
		await ensureSameFiles(tx, pictureId, was);
		const twin =
			files && (await tx.picture.findUnique({ where: { hash: files.hash }, select: { id: true } }));
		ensure(
			!twin || twin.id === pictureId,
			"conflict",
			"The same file is in the library already with this credit.",
		);
		const row = await tx.picture.update({
			where: { id: pictureId },
			data: { ...details, ...files },
			select: libraryColumns,
		});
		if (files) {
			const { credit, copyright } = details;
			await recordEvent(tx, {
				act: "picture-credited",
				actor: context.actor,
				at: now,
				detail: { pictureId, credit, copyright },
			});
			await touchPages(tx, pictureId, was, now);
		}
		return libraryPicture(row);
	});
}

/**
 * Changes what the library says about a picture. A new credit or copyright is written into new
 * renditions, and every page that shows the picture follows; caption and alt text only prefill uses to come.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict`
 */
export async function updatePicture(
	context: Context,
	input: UpdatePicture,
): Promise<LibraryPicture> {
	const { actor } = context;
	const { pictureId, ...details } = input;
	const row = await newsroomClient().picture.findUnique({
		where: { id: pictureId },
		select: libraryColumns,
	});
	ensure(row, "not-found", "There is no such picture.");
	const picture = libraryPicture(row);
	ensure(mayWrite(actor), "forbidden", "You may not change pictures.");
	const sameRights = picture.credit === details.credit && picture.copyright === details.copyright;
	ensure(
		sameRights || mayCreditPictures(actor, picture),
		"forbidden",
		"Only an editor, or whoever brought it in, may change a credit.",
	);

	const made = sameRights ? null : await remake(picture, details);
	const updated = await store(context, input, picture.hash, made);
	if (!sameRights) await pictureStore().delete(`${picture.hash}/`);
	return updated;
}
