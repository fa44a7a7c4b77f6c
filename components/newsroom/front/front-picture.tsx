"use client";

import { useEffect, useRef, useState } from "react";
import type { FrontCard } from "@/lib/domain/front/front";
import { cardsOf } from "@/lib/domain/front/front";
import { type CardActs, headlineOf, pressOnCard } from "./card-acts";
import type { FrontSheet } from "./front-sheet";
import { type Box, drawPage, measurePage, type PagePicture } from "./page-picture";
import type { BeginDrag } from "./use-drag";

/** Pages are drawn as wide as they would be. */
export const pageWidths = { desk: 1340, phone: 390 } as const;
export type PageWidth = keyof typeof pageWidths;

type PictureProps = {
	sheet: FrontSheet;
	pictured: number;
	shown: "draft" | "live";
	width: PageWidth;
	selected: string | null;
	acts: CardActs;
	beginDrag: BeginDrag;
	onSelect: (cardId: string) => void;
};

const nothing: PagePicture = { stories: [], containers: [], height: 0 };

/** Draws the page and keeps measure of what stands where. */
function usePagePicture(address: string, pictured: number, width: PageWidth) {
	const frame = useRef<HTMLIFrameElement>(null);
	const [page, setPage] = useState(nothing);
	const [missing, setMissing] = useState(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a step makes the page another one.
	useEffect(() => {
		const element = frame.current;
		if (!element) return;
		let left = false;
		const measure = () => !left && setPage(measurePage(element));
		const watch = new ResizeObserver(measure);
		void drawPage(element, address, () => left).then((drawn) => {
			if (left) return;
			setMissing(!drawn);
			measure();
			if (element.contentDocument) watch.observe(element.contentDocument.documentElement);
		});
		return () => {
			left = true;
			watch.disconnect();
		};
	}, [address, pictured, width]);
	return { frame, page, missing };
}

/** How much smaller than itself the page is shown. */
function useScale(width: PageWidth) {
	const stage = useRef<HTMLDivElement>(null);
	const [room, setRoom] = useState<number>(pageWidths.desk);
	useEffect(() => {
		if (!stage.current) return;
		const watch = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width));
		watch.observe(stage.current);
		return () => watch.disconnect();
	}, []);
	return { stage, scale: Math.min(1, room / pageWidths[width]) };
}

const placed = ({ left, top, width, height }: Box, scale: number) => ({
	left: left * scale,
	top: top * scale,
	width: width * scale,
	height: height * scale,
});

function CardBox({
	box,
	card,
	scale,
	container,
	...props
}: Omit<PictureProps, "pictured" | "shown" | "width"> & {
	box: Box;
	card: FrontCard;
	container: string;
	scale: number;
}) {
	const { sheet, selected, acts, beginDrag, onSelect } = props;
	const headline = headlineOf(sheet, card);
	return (
		<button
			type="button"
			className="front-box front-box--card"
			style={placed(box, scale)}
			aria-pressed={selected === card.id}
			aria-label={`${headline}, in ${sheet.names[container] ?? "its block"}${card.pinned ? ", pinned" : ""}`}
			data-drop={container}
			data-drop-card={card.id}
			data-box={card.id}
			disabled={!sheet.mayEdit}
			onPointerDown={beginDrag({ cardId: card.id }, headline)}
			onClick={() => onSelect(card.id)}
			onKeyDown={(event) => pressOnCard(event, card.id, acts) && event.preventDefault()}
		/>
	);
}

/** What lies over the picture: a handle for every story, and the room of every block. */
function Boxes({ page, scale, ...props }: PictureProps & { page: PagePicture; scale: number }) {
	const { sheet, beginDrag } = props;
	const cards = new Map(cardsOf(sheet.containers).map((card) => [card.storyId, card]));
	return (
		<div className="front-boxes">
			{page.containers.map((box) => (
				<div
					key={box.id}
					className="front-box front-box--block"
					style={placed(box, scale)}
					data-drop={box.id}
				/>
			))}
			{page.stories.map(({ container, ...box }) => {
				const card = cards.get(box.id);
				if (!container) return null;
				return card ? (
					<CardBox
						key={card.id}
						{...props}
						box={box}
						card={card}
						container={container}
						scale={scale}
					/>
				) : (
					<div
						key={box.id}
						className="front-box front-box--filled"
						style={placed(box, scale)}
						title="The block filled this place itself. Drag the story to place it by hand."
						data-drop={container}
						onPointerDown={sheet.mayEdit ? beginDrag({ storyId: box.id }, "This story") : undefined}
					/>
				);
			})}
		</div>
	);
}

/** A true picture of the page, drawn by the readers' own page and stylesheet, with handles over it. */
export function FrontPicture(props: PictureProps) {
	const { sheet, pictured, shown, width } = props;
	const address = `/newsroom/preview/fronts/${sheet.front.key}${shown === "live" ? "?shown=live" : ""}`;
	const { frame, page, missing } = usePagePicture(address, pictured, width);
	const { stage, scale } = useScale(width);
	const size = { width: pageWidths[width] * scale, height: page.height * scale };
	return (
		<div ref={stage} className="front-stage">
			{missing ? <p className="empty">The page could not be drawn. Reload to try again.</p> : null}
			{page.height === 0 && !missing ? <p className="empty">Drawing the page …</p> : null}
			<div className="front-page" style={size}>
				<iframe
					ref={frame}
					title={`${sheet.front.name} as readers would see it`}
					// No script runs in the picture, and nothing in it leads away.
					sandbox="allow-same-origin"
					tabIndex={-1}
					aria-hidden
					scrolling="no"
					style={{
						width: pageWidths[width],
						height: Math.max(page.height, 400),
						transform: `scale(${scale})`,
					}}
				/>
				{shown === "draft" ? <Boxes {...props} page={page} scale={scale} /> : null}
			</div>
		</div>
	);
}
