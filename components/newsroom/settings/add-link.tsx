"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/newsroom/ui/button";
import { problemOf } from "@/components/newsroom/ui/outcome";
import { SelectField, TextField } from "@/components/newsroom/ui/text-field";
import { type LinkPlace, PlacedLink } from "@/lib/domain/navigation";
import { type PlaceChoices, placeFrom } from "./placed-link";

type AddLinkProps = {
	place: LinkPlace;
	links: PlacedLink[];
	choices: PlaceChoices;
	add: (link: PlacedLink) => void;
};

function AddPlace({ place, links, choices, add }: AddLinkProps) {
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const link = placeFrom(String(new FormData(event.currentTarget).get("add") ?? ""));
		if (link) add(link);
	};
	return (
		<form method="get" onSubmit={submit} className="add-link">
			<input type="hidden" name={place} value={JSON.stringify(links)} />
			<SelectField label="A place of the paper" name="add">
				<optgroup label="Sections">
					{choices.sections.map(({ id, name }) => (
						<option key={id} value={`section:${id}`}>
							{name}
						</option>
					))}
				</optgroup>
				<optgroup label="Topics">
					{choices.topics.map(({ id, name }) => (
						<option key={id} value={`topic:${id}`}>
							{name}
						</option>
					))}
				</optgroup>
				<optgroup label="Pages">
					{choices.pages.map(({ slug, name }) => (
						<option key={slug} value={`page:${slug}`}>
							{name}
						</option>
					))}
				</optgroup>
			</SelectField>
			<Button type="submit">Add</Button>
		</form>
	);
}

const field = (name: string, value: FormDataEntryValue | null) => ({ [name]: String(value ?? "") });

function AddOwn({ place, links, add }: AddLinkProps) {
	const [problems, setProblems] = useState<{ field: string; sentence: string }[]>([]);
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const sent = new FormData(event.currentTarget);
		const read = PlacedLink.safeParse({
			kind: "link",
			...field("label", sent.get("label")),
			...field("href", sent.get("href")),
		});
		if (read.success) {
			add(read.data);
			event.currentTarget.reset();
		}
		const issues = read.success ? [] : read.error.issues;
		setProblems(issues.map((one) => ({ field: String(one.path[0]), sentence: one.message })));
	};
	const wrong = (name: string) =>
		problemOf({ ok: false, code: "invalid", sentence: "", problems }, name);
	return (
		<form method="get" onSubmit={submit} className="add-link add-link--own" noValidate>
			<input type="hidden" name={place} value={JSON.stringify(links)} />
			<TextField
				label="A link of your own"
				name="label"
				placeholder="Subscribe"
				autoComplete="off"
				error={wrong("label")}
			/>
			<TextField
				label="Where it leads"
				name="href"
				placeholder="https://… or /latest"
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				error={wrong("href")}
			/>
			<Button type="submit">Add</Button>
		</form>
	);
}

/** Adds a section, a topic, a page or a link of one's own at the end. */
export function AddLink(props: AddLinkProps) {
	return (
		<details className="fold">
			<summary>Add a link</summary>
			<div className="form">
				<AddPlace {...props} />
				<AddOwn {...props} />
			</div>
		</details>
	);
}
