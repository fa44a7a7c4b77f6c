import { type PictureView, partRenditions } from "@/lib/domain/picture";

/** A picture as the newsroom's library shows it: the reader's view of it, and the words that go with it. */
export type LibraryPicture = PictureView & {
	fileName: string;
	caption: string;
	alt: string;
	uploadedBy: string | null;
	createdAt: Date;
};

export const libraryColumns = {
	id: true,
	hash: true,
	fileName: true,
	width: true,
	height: true,
	credit: true,
	copyright: true,
	caption: true,
	alt: true,
	renditions: true,
	uploadedBy: true,
	createdAt: true,
} as const;

type Row = Omit<LibraryPicture, "renditions" | "dark" | "crops"> & { renditions: unknown };

export function libraryPicture(row: Row): LibraryPicture {
	return { ...row, ...partRenditions(row.renditions) };
}
