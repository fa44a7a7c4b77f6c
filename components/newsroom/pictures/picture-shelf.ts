import { useEffect, useSyncExternalStore } from "react";
import { ask } from "@/components/newsroom/desk/ask";
import { useDesk } from "@/components/newsroom/desk/desk";
import { PictureSheet } from "./picture-sheet";

/** The pictures that an open editor knows; others are asked for once. */
export class PictureShelf {
	readonly #pictures: Map<string, PictureSheet>;
	readonly #asked = new Set<string>();
	readonly #listeners = new Set<() => void>();

	constructor(pictures: PictureSheet[]) {
		this.#pictures = new Map(pictures.map((picture) => [picture.id, picture]));
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	get(pictureId: string): PictureSheet | null {
		return this.#pictures.get(pictureId) ?? null;
	}

	put(picture: PictureSheet): void {
		this.#pictures.set(picture.id, picture);
		for (const listener of this.#listeners) listener();
	}

	async want(pictureId: string): Promise<void> {
		if (this.#pictures.has(pictureId) || this.#asked.has(pictureId)) return;
		this.#asked.add(pictureId);
		const answer = await ask(PictureSheet, `/api/newsroom/pictures/${pictureId}`);
		if (answer.is === "done") this.put(answer.value);
		else this.#asked.delete(pictureId);
	}
}

/** A picture by id, asked for where the editor does not know it; null until it is there. */
export function usePicture(pictureId: string | null): PictureSheet | null {
	const { pictures } = useDesk();
	useEffect(() => {
		if (pictureId) void pictures.want(pictureId);
	}, [pictures, pictureId]);
	const look = () => (pictureId ? pictures.get(pictureId) : null);
	return useSyncExternalStore(pictures.subscribe, look, look);
}
