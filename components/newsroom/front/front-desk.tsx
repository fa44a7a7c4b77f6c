"use client";

import Link from "next/link";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { useHydrated } from "@/components/newsroom/desk/use-hydrated";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";
import { Time } from "@/components/newsroom/ui/time";
import { cardActs } from "./card-acts";
import type { FillChoices } from "./container-settings-form";
import { FrontLaunch } from "./front-launch";
import { FrontOutline } from "./front-outline";
import { FrontPicture, type PageWidth } from "./front-picture";
import { FrontSearch } from "./front-search";
import type { FrontSheet } from "./front-sheet";
import { FrontStart } from "./front-start";
import { type Dragged, type DropPlace, useDrag } from "./use-drag";
import { type OpenFront, useFront } from "./use-front";
import { useFrontKeys } from "./use-front-keys";

type DeskProps = { front: FrontSheet; choices: FillChoices; timeZone: string };

/** What is live and what is to come, in a line. */
function Standing({ sheet, timeZone }: { sheet: FrontSheet; timeZone: string }) {
	const { live, coming, changedBy, changedAt } = sheet;
	return (
		<p className="page-head__intro">
			{live ? (
				<>
					Live since <Time at={live.from} timeZone={timeZone} />
					{live.by ? `, launched by ${live.by}` : ""}.
				</>
			) : (
				"Readers get the page as it arranges itself."
			)}{" "}
			{coming.map(({ editionId, from }) => (
				<span key={editionId}>
					Next on <Time at={from} timeZone={timeZone} />.{" "}
				</span>
			))}
			{changedBy && changedAt ? (
				<>
					The draft was last changed by {changedBy}, <Time at={changedAt} timeZone={timeZone} />.
				</>
			) : null}
		</p>
	);
}

/** Puts what was dropped where it was dropped. */
function dropOn(front: OpenFront) {
	const { sheet } = front;
	return (what: Dragged, { containerId, cardId, after }: DropPlace) => {
		const container = sheet.containers.find(({ id }) => id === containerId);
		if (!container) return;
		const index = container.cards.findIndex(({ id }) => id === cardId);
		const before =
			cardId === null ? null : ((after ? container.cards[index + 1]?.id : cardId) ?? null);
		const acts = cardActs(front);
		if ("cardId" in what) acts.moveTo(what.cardId, container, before);
		else acts.place(what.storyId, container, before);
	};
}

/** After a move the row is another element: who worked with the keyboard goes on where they were. */
function useKeptFocus(sheet: FrontSheet): void {
	const last = useRef<string | null>(null);
	useEffect(() => {
		const remember = ({ target }: FocusEvent) => {
			last.current =
				target instanceof HTMLElement ? (target.dataset.row ?? target.dataset.box ?? null) : null;
		};
		document.addEventListener("focusin", remember);
		return () => document.removeEventListener("focusin", remember);
	}, []);
	// biome-ignore lint/correctness/useExhaustiveDependencies: looked at after every change of the front.
	useEffect(() => {
		if (last.current && document.activeElement === document.body)
			document.querySelector<HTMLElement>(`[data-row="${last.current}"]`)?.focus();
	}, [sheet.containers]);
}

function Views({
	shown,
	width,
	onShow,
	onWidth,
}: {
	shown: "draft" | "live";
	width: PageWidth;
	onShow: (shown: "draft" | "live") => void;
	onWidth: (width: PageWidth) => void;
}) {
	return (
		<div className="front-views">
			<fieldset className="buttons" aria-label="Which page">
				<Button small aria-pressed={shown === "draft"} onClick={() => onShow("draft")}>
					Draft
				</Button>
				<Button small aria-pressed={shown === "live"} onClick={() => onShow("live")}>
					Live
				</Button>
			</fieldset>
			<fieldset className="buttons" aria-label="How wide">
				<Button small aria-pressed={width === "desk"} onClick={() => onWidth("desk")}>
					Desk
				</Button>
				<Button small aria-pressed={width === "phone"} onClick={() => onWidth("phone")}>
					Phone
				</Button>
			</fieldset>
		</div>
	);
}

function Head({ front: { sheet, step }, timeZone }: { front: OpenFront; timeZone: string }) {
	const { mayEdit } = sheet;
	return (
		<div className="page-head">
			<div>
				<h1>Front: {sheet.front.name}</h1>
				<Standing sheet={sheet} timeZone={timeZone} />
			</div>
			<div className="page-head__acts">
				<Button
					disabled={!mayEdit || !sheet.canUndo}
					aria-keyshortcuts="Control+Z"
					onClick={() => step("undo", "Taken back.")}
				>
					Undo
				</Button>
				<Button
					disabled={!mayEdit || !sheet.canRedo}
					aria-keyshortcuts="Control+Shift+Z"
					onClick={() => step("redo", "Done again.")}
				>
					Redo
				</Button>
				<Link
					className="button"
					href={`/newsroom/fronts/${sheet.front.key}/editions`}
					prefetch={false}
				>
					Editions
				</Link>
			</div>
		</div>
	);
}

type ToolsProps = ComponentProps<typeof FrontOutline> & { timeZone: string };

/** What stands beside the picture: launching, finding stories, and the front as a list. */
function Tools({ timeZone, ...outline }: ToolsProps) {
	const { front, acts, beginDrag } = outline;
	const { mayEdit, containers } = front.sheet;
	return (
		<div className="front-desk__tools">
			{mayEdit ? (
				<section aria-labelledby="launch">
					<h2 id="launch">{containers.length > 0 ? "Launch" : "Begin"}</h2>
					{containers.length > 0 ? <FrontLaunch front={front} timeZone={timeZone} /> : null}
					<FrontStart front={front} />
				</section>
			) : (
				<Notice>
					You may look at this front. Producers change it, and of a section’s the editors of its
					desk.
				</Notice>
			)}
			{mayEdit && containers.length > 0 ? (
				<section aria-labelledby="add">
					<h2 id="add">Add</h2>
					<FrontSearch front={front} acts={acts} beginDrag={beginDrag} />
				</section>
			) : null}
			<section aria-labelledby="blocks">
				<h2 id="blocks">On the front</h2>
				<FrontOutline {...outline} />
				{mayEdit ? (
					<p className="field__hint">
						Keys on a story: <kbd>Alt</kbd> with <kbd>↑</kbd> <kbd>↓</kbd> moves, <kbd>1</kbd>–
						<kbd>4</kbd> sizes, <kbd>P</kbd> pins, <kbd>Del</kbd> takes off. <kbd>Ctrl+Z</kbd> takes
						back, <kbd>/</kbd> finds a story.
					</p>
				) : null}
			</section>
		</div>
	);
}

/** Edits a front on a picture of its page. */
export function FrontDesk({ front: first, choices, timeZone }: DeskProps) {
	const front = useFront(first);
	const { sheet, said, step } = front;
	const acts = cardActs(front);
	const { drag, begin } = useDrag(dropOn(front));
	const [selected, setSelected] = useState<string | null>(null);
	const [shown, setShown] = useState<"draft" | "live">("draft");
	const [chosenWidth, setWidth] = useState<PageWidth | null>(null);
	const ready = useHydrated();
	const width = chosenWidth ?? (ready && window.innerWidth < 740 ? "phone" : "desk");
	const { mayEdit } = sheet;
	useKeptFocus(sheet);
	useFrontKeys({
		undo: () => mayEdit && sheet.canUndo && step("undo", "Taken back."),
		redo: () => mayEdit && sheet.canRedo && step("redo", "Done again."),
	});
	const select = (cardId: string | null) => {
		setSelected(cardId);
		if (cardId)
			document.querySelector(`[data-row="${cardId}"]`)?.scrollIntoView({ block: "nearest" });
	};
	return (
		<>
			<Head front={front} timeZone={timeZone} />
			<div className="front-said" role="status">
				{said ? <Notice tone={said.tone}>{said.sentence}</Notice> : null}
			</div>
			<div className="front-desk">
				<div className="front-desk__page">
					<Views shown={shown} width={width} onShow={setShown} onWidth={setWidth} />
					{ready ? (
						<FrontPicture
							key={`${shown} ${width}`}
							sheet={sheet}
							pictured={front.pictured}
							shown={shown}
							width={width}
							selected={selected}
							acts={acts}
							beginDrag={begin}
							onSelect={select}
						/>
					) : null}
				</div>
				<Tools
					front={front}
					acts={acts}
					choices={choices}
					timeZone={timeZone}
					selected={selected}
					beginDrag={begin}
					onSelect={select}
				/>
			</div>
			{drag ? (
				<>
					<div className="front-ghost" style={{ left: drag.x + 12, top: drag.y + 12 }}>
						{drag.label}
					</div>
					{drag.mark ? <div className="front-mark" style={drag.mark} /> : null}
				</>
			) : null}
		</>
	);
}
