"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import { type Answer, refusalIn, sentenceOf } from "@/components/newsroom/desk/ask";
import { FileDrop } from "@/components/newsroom/pictures/file-drop";
import { Notice } from "@/components/newsroom/ui/notice";

const Staged = z.object({ importId: z.uuid() });

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** Sends a file; tells how much of it (0 to 1) is on its way. `fetch` cannot tell, so XHR it is. */
function sendFile(
	file: File,
	onProgress: (share: number) => void,
): Promise<Answer<z.infer<typeof Staged>>> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open("POST", "/api/newsroom/redirects/imports");
		request.setRequestHeader(
			"File-Name",
			encodeURIComponent(file.name.slice(0, 200) || "file.csv"),
		);
		request.setRequestHeader("Content-Type", "application/octet-stream");
		request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
		request.onload = () => {
			const told = parse(request.responseText);
			const staged = request.status < 300 ? Staged.safeParse(told) : null;
			resolve(
				staged?.success ? { is: "done", value: staged.data } : refusalIn(request.status, told),
			);
		};
		request.onerror = () => resolve({ is: "unreachable", why: "offline" });
		request.send(file);
	});
}

/** Sends a CSV file of old addresses to be looked at; nothing is taken from it yet. */
export function RedirectUpload() {
	const router = useRouter();
	const [share, setShare] = useState<number | null>(null);
	const [error, setError] = useState<string>();
	const send = async (file: File) => {
		setError(undefined);
		setShare(0);
		const answer = await sendFile(file, setShare);
		if (answer.is === "done")
			return router.push(`/newsroom/settings/redirects/imports/${answer.value.importId}`);
		setShare(null);
		setError(sentenceOf(answer));
	};
	if (share !== null) {
		const percent = Math.round(share * 100);
		return (
			<p className="picture-upload__progress" role="status">
				<progress max={100} value={percent < 100 ? percent : undefined} aria-label="Sent" />
				{percent < 100 ? `${percent} % sent` : "Looking at each line…"}
			</p>
		);
	}
	return (
		<div className="form">
			<div className="needs-script">
				<FileDrop
					label="Choose a CSV file, or drop it here"
					hint="Two columns: the old address, and where it leads. A third may say permanent or temporary. Up to 100,000 lines; they are only looked at first."
					accept=".csv,.tsv,.txt,text/csv,text/plain"
					error={error}
					onFile={send}
				/>
			</div>
			<noscript>
				<Notice tone="warn">To send a file, this page needs script.</Notice>
			</noscript>
		</div>
	);
}
