import Form from "next/form";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/newsroom/ui/button";
import { TextField } from "@/components/newsroom/ui/text-field";

type NamedSearchProps = {
	/** The list's own address. */
	href: string;
	/** What is listed: "Topics". */
	label: string;
	/** What a word is looked for in. */
	placeholder?: string;
	words: string | undefined;
	/** The place of this page, if it is not the first, and of the next. */
	after: string | undefined;
	next: string | null;
	/** Whether there is a row to show. */
	found: boolean;
	children: ReactNode;
};

/** A list of the settings with its search and its pages, each at an address of its own. */
export function NamedSearch({
	href,
	label,
	placeholder = "Name or slug",
	words,
	after,
	next,
	found,
	children,
}: NamedSearchProps) {
	const address = (more: Record<string, string>) => {
		const query = new URLSearchParams({ ...(words ? { words } : {}), ...more });
		return query.size > 0 ? `${href}?${query}` : href;
	};
	return (
		<>
			<Form action={href} className="filters" role="search" aria-label={label} key={words}>
				<TextField
					label="Search"
					name="words"
					type="search"
					defaultValue={words}
					placeholder={placeholder}
					maxLength={200}
				/>
				<div className="buttons filters__acts">
					<Button type="submit">Find</Button>
					{words ? (
						<ButtonLink variant="plain" href={href}>
							Show all
						</ButtonLink>
					) : null}
				</div>
			</Form>
			{found ? (
				children
			) : (
				<p className="empty">{words ? `Nothing has “${words}” in it.` : "There are none yet."}</p>
			)}
			{after || next ? (
				<nav className="pages" aria-label="Pages of the list">
					{after ? (
						<ButtonLink small href={address({})}>
							From the beginning
						</ButtonLink>
					) : null}
					{next ? (
						<ButtonLink small href={address({ after: next })}>
							Next
						</ButtonLink>
					) : null}
				</nav>
			) : null}
		</>
	);
}
