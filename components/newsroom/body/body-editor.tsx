"use client";

import { Selection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useState } from "react";
import { BlockConflicts } from "@/components/newsroom/conflicts/block-conflicts";
import { useDesk } from "@/components/newsroom/desk/desk";
import { Dialog } from "@/components/newsroom/desk/dialog";
import { useProblem } from "@/components/newsroom/desk/problems";
import { StorySearch } from "@/components/newsroom/desk/story-search";
import { useDraft } from "@/components/newsroom/desk/use-draft";
import { PictureChooser } from "@/components/newsroom/pictures/picture-chooser";
import type { PictureSheet } from "@/components/newsroom/pictures/picture-sheet";
import { wordCount } from "@/lib/domain/story-body";
import { bodyOf, docOf } from "./body-json";
import { ClashMarks, clashMarksKey } from "./clash-marks";
import { cleanPaste } from "./clean-paste";
import { insertBlock } from "./commands";
import { bodyExtensions } from "./extensions";
import { followBody } from "./follow-body";
import { LinkForm } from "./link-form";
import { type Asking, Toolbar } from "./toolbar";

const editorAttributes = {
	id: "story-body",
	role: "textbox",
	"aria-multiline": "true",
	"aria-label": "Text of the story",
	"aria-describedby": "story-body-note",
	class: "body-text",
};

/** A picture's file among what was dropped or pasted; none where words came with it, which go before. */
function pictureIn(carried: DataTransfer | null): File | null {
	if (!carried || carried.getData("text/plain")) return null;
	return [...carried.files].find(({ type }) => type.startsWith("image/")) ?? null;
}

/** Puts the caret where something was dropped. */
function caretTo(view: EditorView, { clientX: left, clientY: top }: DragEvent): void {
	const at = view.posAtCoords({ left, top });
	if (!at) return;
	const { doc, tr } = view.state;
	view.dispatch(tr.setSelection(Selection.near(doc.resolve(at.pos))));
}

type Wishes = { onLink: () => void; onPicture: (file: File) => void };

/** The editor of the text, bound to the draft both ways. */
function useBodyEditor({ onLink, onPicture }: Wishes): Editor | null {
	const { keeper, mayEdit } = useDesk();
	const takePicture = (event: Event, carried: DataTransfer | null): boolean => {
		const file = pictureIn(carried);
		if (!file) return false;
		event.preventDefault();
		onPicture(file);
		return true;
	};
	const editor = useEditor({
		extensions: [...bodyExtensions, ClashMarks],
		content: docOf(keeper.view().content.body),
		editable: mayEdit,
		// The page's policy allows no inline styles, and the server draws no editor.
		injectCSS: false,
		immediatelyRender: false,
		shouldRerenderOnTransaction: false,
		editorProps: {
			attributes: editorAttributes,
			transformPastedHTML: cleanPaste,
			handleDrop: (view, event) => {
				const taken = takePicture(event, event.dataTransfer);
				if (taken) caretTo(view, event);
				return taken;
			},
			handlePaste: (_view, event) => takePicture(event, event.clipboardData),
			handleKeyDown: (_view, event) => {
				if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return false;
				event.preventDefault();
				onLink();
				return true;
			},
		},
		onUpdate: ({ editor: { state }, transaction }) => {
			if (!transaction.getMeta("fromElsewhere")) keeper.change({ body: bodyOf(state.doc) });
		},
	});
	useEffect(() => {
		editor?.setEditable(mayEdit, false);
	}, [editor, mayEdit]);
	const arrivals = useDraft((view) => view.arrivals);
	useEffect(() => {
		if (editor && arrivals > 0) followBody(editor, keeper.view().content.body);
	}, [editor, arrivals, keeper]);
	return editor;
}

/** Tells the editor which blocks are in dispute. */
function useClashMarks(editor: Editor | null): void {
	const conflicts = useDraft((view) => view.conflicts);
	const ids = useMemo(
		() => new Set(conflicts.flatMap((one) => (one.at === "block" ? [one.id] : []))),
		[conflicts],
	);
	useEffect(() => {
		editor?.view.dispatch(
			editor.state.tr.setMeta(clashMarksKey, ids).setMeta("addToHistory", false),
		);
	}, [editor, ids]);
}

type AskedProps = { editor: Editor; asking: Asking; file: File | null; onDone: () => void };

/** What the toolbar asks for before it does something. */
function Asked({ editor, asking, file, onDone }: AskedProps) {
	const { storyId, pictures } = useDesk();
	const putPicture = (picture: PictureSheet) => {
		pictures.put(picture);
		onDone();
		insertBlock(editor, "picture", {
			pictureId: picture.id,
			caption: picture.caption,
			alt: picture.alt,
		});
	};
	const backToText = () => {
		onDone();
		editor.view.focus();
	};
	const putStory = (related: string) => {
		onDone();
		insertBlock(editor, "relatedStory", { storyId: related });
	};
	switch (asking) {
		case "link":
			return <LinkForm editor={editor} onDone={backToText} />;
		case "picture":
			return <PictureChooser file={file ?? undefined} onChoose={putPicture} onClose={onDone} />;
		case "related":
			return (
				<Dialog title="Link to a related story" onClose={onDone}>
					<StorySearch not={storyId} onChoose={putStory} />
				</Dialog>
			);
		default:
			return null;
	}
}

/** How fast grown-ups read the news. */
const wordsInAMinute = 230;

function WordCount() {
	const words = useDraft(({ content }) => wordCount(content.body));
	const minutes = Math.max(1, Math.round(words / wordsInAMinute));
	return (
		<span>
			{words === 1 ? "1 word" : `${words.toLocaleString("en-GB")} words`}
			{words > 0 ? `, ${minutes === 1 ? "a minute" : `${minutes} minutes`} to read` : ""}
		</span>
	);
}

/** The text of the story, with its tools. */
export function BodyEditor() {
	const [asking, setAsking] = useState<Asking>(null);
	const [file, setFile] = useState<File | null>(null);
	const editor = useBodyEditor({
		onLink: () => setAsking("link"),
		onPicture: (brought) => {
			setFile(brought);
			setAsking("picture");
		},
	});
	const done = () => {
		setAsking(null);
		setFile(null);
	};
	useClashMarks(editor);
	const { mayEdit } = useDesk();
	const language = useDraft(({ content }) => content.language);
	const unstorable = useDraft(({ problems }) => problems.body);
	const unpublishable = useProblem("body");
	const problem = unstorable ?? unpublishable.sentence;
	return (
		<section className="body-editor" aria-label="Text">
			<div className="body-editor__tools">
				{editor && mayEdit ? <Toolbar editor={editor} asking={asking} onAsk={setAsking} /> : null}
				{editor && asking ? (
					<Asked editor={editor} asking={asking} file={file} onDone={done} />
				) : null}
			</div>
			{problem ? <p className="field__error">{problem}</p> : null}
			{editor ? <BlockConflicts editor={editor} /> : null}
			<EditorContent editor={editor} lang={language} />
			<p className="body-editor__foot soft" id="story-body-note">
				<WordCount />
				<span>Alt+F10 or Shift+Tab leads to the tools.</span>
			</p>
		</section>
	);
}
