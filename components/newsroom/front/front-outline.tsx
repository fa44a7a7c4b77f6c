"use client";

import { useState } from "react";
import { Button } from "@/components/newsroom/ui/button";
import { Sure } from "@/components/newsroom/ui/sure";
import type { ContainerSettings, FrontContainer } from "@/lib/domain/front/front";
import type { CardActs } from "./card-acts";
import { CardRow } from "./card-row";
import { ContainerSettingsForm, type FillChoices } from "./container-settings-form";
import { kindNames } from "./front-sheet";
import type { BeginDrag } from "./use-drag";
import type { OpenFront } from "./use-front";

type OutlineProps = {
	front: OpenFront;
	acts: CardActs;
	choices: FillChoices;
	selected: string | null;
	beginDrag: BeginDrag;
	onSelect: (cardId: string | null) => void;
};

function settingsOf({ kind, title, fill, count }: FrontContainer): ContainerSettings {
	return { kind, title, fill, count };
}

/** What a block adds by itself to what is placed. */
function fillLine({ fill, count, cards }: FrontContainer, choices: FillChoices): string {
	const left = count - cards.length;
	if (fill.from === "nothing") return cards.length === 0 ? "Nothing is placed here yet." : "";
	if (left <= 0) return "";
	const id = fill.from === "section" ? fill.sectionId : fill.from === "topic" ? fill.topicId : "";
	const source = [...choices.sections, ...choices.topics].find((one) => one.id === id);
	if (id && !source)
		return "What filled this block is no more. Choose another source in its settings.";
	return `${cards.length > 0 ? "Then " : ""}${left} newest from ${source?.name ?? "the whole paper"}.`;
}

function ContainerTools({
	front,
	container,
	index,
	onSettings,
}: {
	front: OpenFront;
	container: FrontContainer;
	index: number;
	onSettings: () => void;
}) {
	const { sheet, edit } = front;
	const blocks = sheet.containers;
	const name = sheet.names[container.id] ?? "Block";
	const move = (before: string | null, place: number) =>
		edit(
			{ do: "move-container", containerId: container.id, before },
			`${name} is block number ${place} now.`,
		);
	return (
		<div className="front-tools">
			<Button
				small
				disabled={index === 0}
				aria-label={`Move ${name} up`}
				onClick={() => move(blocks[index - 1]?.id ?? null, index)}
			>
				Up
			</Button>
			<Button
				small
				disabled={index === blocks.length - 1}
				aria-label={`Move ${name} down`}
				onClick={() => move(blocks[index + 2]?.id ?? null, index + 2)}
			>
				Down
			</Button>
			<Button small aria-label={`Settings of ${name}`} onClick={onSettings}>
				Settings …
			</Button>
			<Sure ask="Remove …" about={name}>
				<Button
					small
					variant="danger"
					onClick={() =>
						edit(
							{ do: "remove-container", containerId: container.id },
							`${name} is removed. Undo brings it back.`,
						)
					}
				>
					Remove the block
				</Button>
			</Sure>
		</div>
	);
}

function ContainerOutline(props: OutlineProps & { container: FrontContainer; index: number }) {
	const { front, choices, container, index, selected } = props;
	const [setting, setSetting] = useState(false);
	const name = front.sheet.names[container.id] ?? (container.title || "New block");
	const filled = fillLine(container, choices);
	return (
		<li className="front-block">
			<div className="front-block__head" data-drop={container.id}>
				<h3>{name}</h3>
				<span className="soft">{kindNames[container.kind]}</span>
			</div>
			{front.sheet.mayEdit ? (
				<ContainerTools
					front={front}
					container={container}
					index={index}
					onSettings={() => setSetting(!setting)}
				/>
			) : null}
			{setting ? (
				<ContainerSettingsForm
					settings={settingsOf(container)}
					choices={choices}
					submit="Set"
					onClose={() => setSetting(false)}
					onSubmit={(settings) => {
						front.edit(
							{ do: "configure", containerId: container.id, settings },
							"The block is set.",
						);
						setSetting(false);
					}}
				/>
			) : null}
			<ol className="front-rows">
				{container.cards.map((card) => (
					<CardRow key={card.id} {...props} card={card} selected={selected === card.id} />
				))}
			</ol>
			{filled ? (
				<p className="front-block__fill" data-drop={container.id}>
					{filled}
				</p>
			) : null}
		</li>
	);
}

const newBlock: ContainerSettings = {
	kind: "grid",
	title: "",
	fill: { from: "nothing" },
	count: 4,
};

function AddBlock({ front, choices }: Pick<OutlineProps, "front" | "choices">) {
	const [adding, setAdding] = useState(false);
	if (!adding) {
		return (
			<div>
				<Button onClick={() => setAdding(true)}>Add a block</Button>
			</div>
		);
	}
	return (
		<ContainerSettingsForm
			settings={newBlock}
			choices={choices}
			submit="Add the block"
			onClose={() => setAdding(false)}
			onSubmit={(settings) => {
				const container = { id: crypto.randomUUID(), ...settings, cards: [] };
				front.edit(
					{ do: "add-container", container, before: null },
					"The block is added at the end.",
				);
				setAdding(false);
			}}
		/>
	);
}

/** The front as a list: every block with its stories, also those that readers do not see. */
export function FrontOutline(props: OutlineProps) {
	const { front, choices } = props;
	const { containers, mayEdit } = front.sheet;
	return (
		<div className="front-outline">
			<ol className="front-blocks" aria-label="Blocks of the front">
				{containers.map((container, index) => (
					<ContainerOutline key={container.id} {...props} container={container} index={index} />
				))}
			</ol>
			{mayEdit ? <AddBlock front={front} choices={choices} /> : null}
		</div>
	);
}
