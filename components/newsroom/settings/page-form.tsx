"use client";

import { useState } from "react";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormArea, FormText, Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { Section } from "@/components/newsroom/ui/section";
import { PageText } from "@/components/site/page-text";
import type { SitePageSlug } from "@/lib/domain/site-page";

type PageFormProps = {
	action: FormAction<void>;
	slug: SitePageSlug;
	page: { version: number; value: { title: string; text: string } };
};

function Signs() {
	return (
		<details className="fold">
			<summary>How to write headings, lists and links</summary>
			<dl className="signs">
				<dt>
					<code>## Our sources</code>
				</dt>
				<dd>a heading</dd>
				<dt>
					<code>- a point</code>
				</dt>
				<dd>a list, each point on its own line; with 1. and 2. a numbered one</dd>
				<dt>
					<code>[our corrections](/corrections)</code>
				</dt>
				<dd>a link, into the paper or with its whole address</dd>
				<dt>
					<code>**bold**</code>, <code>_italic_</code>
				</dt>
				<dd>words that stand out</dd>
			</dl>
		</details>
	);
}

/** The text of one of the paper's own pages, and beside it how readers will see it. */
export function PageForm({ action, slug, page }: PageFormProps) {
	const { version, value } = page;
	const [shown, setShown] = useState(value);
	return (
		<div className="columns">
			<Section title="Text">
				<ActionForm action={action} done="Published. Readers see it now.">
					<input type="hidden" name="slug" value={slug} />
					<input type="hidden" name="version" value={version} />
					<FormText
						label="Title"
						name="title"
						defaultValue={value.title}
						maxLength={80}
						autoComplete="off"
						onChange={({ target }) => setShown({ ...shown, title: target.value })}
						required
					/>
					<FormArea
						label="Text"
						name="text"
						defaultValue={value.text}
						rows={24}
						maxLength={40_000}
						hint="A line is a paragraph. Without a text there is no such page."
						onChange={({ target }) => setShown({ ...shown, text: target.value })}
						optional
					/>
					<Signs />
					<div>
						<Submit variant="primary">Publish</Submit>
					</div>
				</ActionForm>
			</Section>
			<Section title="As readers will see it">
				<div className="read-page">
					<p className="read-page__title">{shown.title}</p>
					{shown.text.trim() ? (
						<PageText text={shown.text} />
					) : (
						<p className="empty">Nothing yet: readers get no such page.</p>
					)}
				</div>
			</Section>
		</div>
	);
}
