import type { ReactNode } from "react";
import type { EditedContainer, EditedFront as EditedFrontStories } from "@/lib/published/get-front";
import { levelPairs } from "./arrange-front";
import { Card } from "./card";
import type { FrontContext } from "./front-context";
import { chooseLayouts, layOutBlock } from "./lay-out-block";
import { type EditedLayout, layOutEdited, layOutTop } from "./lay-out-edited";
import { PlacedColumns } from "./placed-columns";
import { TopStories } from "./top-stories";

type BlockProps = {
	container: EditedContainer;
	marked?: boolean | undefined;
	look: string;
	children: ReactNode;
};

function Block({ container, marked, look, children }: BlockProps) {
	const { id, title, path, sectionSlug } = container;
	const name = `block-${id}`;
	return (
		<section
			className={`block ${look}`}
			data-section={sectionSlug ?? undefined}
			data-container={marked ? id : undefined}
			aria-labelledby={title ? name : undefined}
		>
			{title && (
				<h2 className="block-name" id={name}>
					{path ? <a href={path}>{title}</a> : title}
				</h2>
			)}
			{children}
		</section>
	);
}

function Opinion({ container, ...context }: FrontContext & { container: EditedContainer }) {
	return (
		<Block container={container} marked={context.marked} look="opinion">
			<div className="opinion-cards" data-count={container.cards.length}>
				{container.cards.map(({ story, size }) => (
					<Card
						key={story.storyId}
						story={story}
						{...context}
						weight={size === "large" || size === "lead" ? "major" : "minor"}
						standfirst={size !== "headline"}
						level={container.title ? 3 : 2}
					/>
				))}
			</div>
		</Block>
	);
}

type Laid = EditedLayout & { container: EditedContainer };

const arrangesItself = ({ kind, cards }: EditedContainer) =>
	kind === "grid" && cards.every(({ size }) => size === null);

/** Blocks in which nobody placed anything are laid out as on a front that arranges itself, halves in pairs. */
function layOutRun(run: EditedContainer[]): Laid[] {
	const stories = run.map(({ cards }) => cards.map(({ story }) => story));
	const layouts = chooseLayouts(stories);
	const laid = run.map((container, index): Laid => {
		const layout = layouts[index] ?? "ribbon";
		return { container, layout, columns: layOutBlock(layout, stories[index] ?? []) };
	});
	return levelPairs(laid);
}

/** Gathers neighbours of which the same is true. */
function runsOf(
	containers: EditedContainer[],
	is: (container: EditedContainer) => boolean,
): EditedContainer[][] {
	const runs: EditedContainer[][] = [];
	for (const container of containers) {
		const last = runs.at(-1);
		if (last?.[0] && is(last[0]) && is(container)) last.push(container);
		else runs.push([container]);
	}
	return runs;
}

function layOutRuns(containers: EditedContainer[]): (Laid | EditedContainer)[] {
	return runsOf(containers, arrangesItself).flatMap((run): (Laid | EditedContainer)[] => {
		const [first] = run;
		if (!first || first.kind === "opinion" || first.kind === "lead") return run;
		if (arrangesItself(first)) return layOutRun(run);
		return [{ container: first, ...layOutEdited(first.kind, first.cards) }];
	});
}

function Blocks({ containers, ...context }: FrontContext & { containers: EditedContainer[] }) {
	return (
		<div className="blocks">
			{layOutRuns(containers).map((block) => {
				if (!("container" in block))
					return <Opinion key={block.id} container={block} {...context} />;
				const { container, layout, columns } = block;
				return (
					<Block
						key={container.id}
						container={container}
						marked={context.marked}
						look={`block-${layout}`}
					>
						<PlacedColumns
							layout={layout}
							columns={columns}
							level={container.title ? 3 : 2}
							sectionName={container.sectionSlug === null}
							{...context}
						/>
					</Block>
				);
			})}
		</div>
	);
}

const isBlock = ({ kind }: EditedContainer) => kind !== "lead";

/** A front as editors arranged it. */
export function EditedFront({ front, ...context }: FrontContext & { front: EditedFrontStories }) {
	return (
		<div className="front">
			{runsOf(front, isBlock).map((run) => {
				const [first] = run;
				if (!first) return null;
				if (isBlock(first)) return <Blocks key={first.id} containers={run} {...context} />;
				return (
					<TopStories
						key={first.id}
						{...layOutTop(first.cards, first.latest)}
						{...(first.title ? { title: first.title } : {})}
						{...(context.marked ? { container: first.id } : {})}
						{...context}
					/>
				);
			})}
		</div>
	);
}
