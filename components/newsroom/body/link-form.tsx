"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/newsroom/ui/button";
import { TextField } from "@/components/newsroom/ui/text-field";
import { hrefFrom } from "./marks";

/** Asks where the chosen words lead. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
	const before = editor.getAttributes("link").href;
	const [address, setAddress] = useState(typeof before === "string" ? before : "");
	const [error, setError] = useState<string>();
	const hasWords = !editor.state.selection.empty || typeof before === "string";

	const set = (event: FormEvent) => {
		event.preventDefault();
		const href = hrefFrom(address);
		if (!href) return setError("A link is a whole address, as https://example.com/page.");
		editor.chain().focus().extendMarkRange("link").setMark("link", { href }).run();
		onDone();
	};
	const remove = () => {
		editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
		onDone();
	};
	if (!hasWords)
		return (
			<div className="asking">
				<p role="status">Choose the words that the link is on, then press Link again.</p>
				<div>
					<Button
						small
						autoFocus
						onClick={onDone}
						onKeyDown={({ key }) => key === "Escape" && onDone()}
					>
						Back to the text
					</Button>
				</div>
			</div>
		);
	return (
		<form className="asking" onSubmit={set} noValidate>
			<TextField
				label="Link address"
				type="url"
				inputMode="url"
				value={address}
				error={error}
				autoFocus
				placeholder="https://"
				onChange={({ target }) => setAddress(target.value)}
				onKeyDown={({ key }) => key === "Escape" && onDone()}
			/>
			<div className="buttons">
				<Button type="submit" variant="primary" small>
					Set the link
				</Button>
				{before ? (
					<Button small onClick={remove}>
						Remove the link
					</Button>
				) : null}
				<Button small onClick={onDone}>
					Cancel
				</Button>
			</div>
		</form>
	);
}
