"use client";

import { useRef, useState } from "react";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Button } from "@/components/newsroom/ui/button";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { Notice } from "@/components/newsroom/ui/notice";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import type { LinkPlace, PlacedLink } from "@/lib/domain/navigation";
import { AddLink } from "./add-link";
import { LinkLine, type Move } from "./link-line";
import { moved, type PlaceChoices, shownLink } from "./placed-link";

type LinksEditorProps = {
	place: LinkPlace;
	version: number;
	/** What readers see now. */
	kept: PlacedLink[];
	/** Whether somebody has decided that, or it is as it was made. */
	own: boolean;
	/** Where the work begins: what readers see, or what the page's address brings along. */
	asked: PlacedLink[];
	choices: PlaceChoices;
	action: FormAction<void>;
};

const backWords: Record<LinkPlace, string> = {
	navigation: "Follow the sections in their order again",
	colophon: "Go back to the links that came with Dateline",
};

/**
 * The links of one place, moved and removed by buttons. With script they move at once; without, each
 * button loads the page anew with the arrangement in its address.
 */
export function LinksEditor({
	place,
	version,
	kept,
	own,
	asked,
	choices,
	action,
}: LinksEditorProps) {
	const [links, setLinks] = useState(asked);
	const [seen, setSeen] = useState(version);
	const [said, setSaid] = useState("");
	const list = useRef<HTMLOListElement>(null);
	// What was published comes back as what is kept.
	if (seen !== version) {
		setSeen(version);
		setLinks(kept);
	}
	const changed = JSON.stringify(links) !== JSON.stringify(kept);

	const focusOn = (index: number, move: Move) => {
		// After the list has been drawn again: a button that moves in the page loses the focus.
		requestAnimationFrame(() => {
			const line = list.current?.children[index];
			const button =
				line?.querySelector<HTMLElement>(`[data-move="${move}"]:not(:disabled)`) ??
				line?.querySelector<HTMLElement>("button:not(:disabled)");
			button?.focus();
		});
	};
	const shift = (from: number, by: number, name: string) => {
		const next = moved(links, from, by);
		setLinks(next);
		setSaid(`${name} is now ${from + by + 1} of ${next.length}.`);
		focusOn(from + by, by < 0 ? "up" : "down");
	};
	const remove = (at: number, name: string) => {
		const next = links.filter((_link, index) => index !== at);
		setLinks(next);
		setSaid(`${name} is taken out.`);
		focusOn(Math.min(at, next.length - 1), "remove");
	};
	const add = (link: PlacedLink) => {
		setLinks([...links, link]);
		setSaid(`${shownLink(link, choices)?.name ?? "The link"} is added at the end.`);
	};
	return (
		<div className="form">
			<form method="get">
				<ol className="link-lines" ref={list}>
					{links.map((link, index) => (
						<LinkLine
							// biome-ignore lint/suspicious/noArrayIndexKey: the same place may stand there twice
							key={`${JSON.stringify(link)} ${index}`}
							place={place}
							links={links}
							index={index}
							shown={shownLink(link, choices)}
							shift={shift}
							remove={remove}
						/>
					))}
				</ol>
				{links.length === 0 ? <p className="empty">No links: readers see none here.</p> : null}
			</form>
			<p className="unseen" role="status">
				{said}
			</p>
			<AddLink place={place} links={links} choices={choices} add={add} />
			{changed ? (
				<Notice tone="warn">
					<p>
						Not published yet.{" "}
						<Button variant="plain" onClick={() => setLinks(kept)}>
							Undo the changes
						</Button>
					</p>
				</Notice>
			) : null}
			<ActionForm action={action} done="Published. Readers see it now.">
				<input type="hidden" name="place" value={place} />
				<input type="hidden" name="version" value={version} />
				<input type="hidden" name="links" value={JSON.stringify(links)} />
				<div>
					<Submit variant={changed ? "primary" : "quiet"}>{`Publish the ${place}`}</Submit>
				</div>
			</ActionForm>
			{own ? (
				<ActionForm action={action}>
					<input type="hidden" name="place" value={place} />
					<input type="hidden" name="version" value={version} />
					<input type="hidden" name="links" value="default" />
					<Submit variant="plain">{backWords[place]}</Submit>
				</ActionForm>
			) : null}
		</div>
	);
}
