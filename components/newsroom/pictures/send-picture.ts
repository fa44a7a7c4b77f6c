import type { z } from "zod";
import { type Answer, ask, refusalIn } from "@/components/newsroom/desk/ask";
import { EmbeddedWords, UploadAnswer } from "./picture-sheet";

/** As much of a file as its metadata is looked for in. */
const beginning = 500_000;

const byteLimit = 40_000_000;

export type PictureWords = EmbeddedWords;

/** Why a file need not be sent at all; the server looks again. */
export function refuseFile(file: File): string | null {
	if (file.size > byteLimit)
		return `This file has ${Math.ceil(file.size / 1_000_000)} MB; 40 MB is the most.`;
	if (file.size === 0) return "This file is empty.";
	const known = file.type === "" || ["image/jpeg", "image/png", "image/webp"].includes(file.type);
	return known ? null : "Dateline takes JPEG, PNG and WebP.";
}

/** What a photo says about itself, before it is sent whole. */
export async function askWords(file: File): Promise<PictureWords | null> {
	const answer = await askBytes(file.slice(0, beginning));
	return answer.is === "done" ? answer.value : null;
}

async function askBytes(bytes: Blob): Promise<Answer<PictureWords>> {
	try {
		const response = await fetch("/api/newsroom/pictures/words", {
			method: "POST",
			body: bytes,
			headers: { "Content-Type": "application/octet-stream" },
		});
		const told: unknown = await response.json();
		const words = response.ok ? EmbeddedWords.safeParse(told) : null;
		return words?.success ? { is: "done", value: words.data } : refusalIn(response.status, told);
	} catch {
		return { is: "unreachable", why: "offline" };
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

type Sending = {
	file: File;
	words: PictureWords;
	onProgress: (share: number) => void;
	signal?: AbortSignal;
};

/** Sends a picture; tells how much of it (0 to 1) is on its way. `fetch` cannot tell, so XHR it is. */
export function sendPicture({
	file,
	words,
	onProgress,
	signal,
}: Sending): Promise<Answer<z.infer<typeof UploadAnswer>>> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open("POST", "/api/newsroom/pictures");
		const details = { fileName: file.name || "picture", ...words };
		request.setRequestHeader("Picture-Details", encodeURIComponent(JSON.stringify(details)));
		request.setRequestHeader("Content-Type", "application/octet-stream");
		request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
		request.onload = () => {
			const told = parse(request.responseText);
			const answer = request.status < 300 ? UploadAnswer.safeParse(told) : null;
			resolve(
				answer?.success ? { is: "done", value: answer.data } : refusalIn(request.status, told),
			);
		};
		request.onerror = () => resolve({ is: "unreachable", why: "offline" });
		request.onabort = () => resolve({ is: "unreachable", why: "offline" });
		signal?.addEventListener("abort", () => request.abort());
		request.send(file);
	});
}

/** Changes the words of a picture in the library. */
export function changePicture<S extends z.ZodType>(
	schema: S,
	pictureId: string,
	words: PictureWords,
) {
	return ask(schema, `/api/newsroom/pictures/${pictureId}`, { method: "PATCH", body: words });
}
