import type { Metadata } from "next";
import Form from "next/form";
import { LibraryGrid } from "@/components/newsroom/pictures/library-grid";
import { LibraryUpload } from "@/components/newsroom/pictures/library-upload";
import { Button, ButtonLink } from "@/components/newsroom/ui/button";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { TextField } from "@/components/newsroom/ui/text-field";
import { listPictures, PictureFilter } from "@/lib/newsroom/picture/list-pictures";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "Pictures" };

const Asked = PictureFilter.pick({ words: true, before: true }).catch({});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PicturesPage({ searchParams }: Props) {
	const { words, before } = Asked.parse(await searchParams);
	const searched = new URLSearchParams(words ? { words } : {});
	const newest = searched.size > 0 ? `/newsroom/pictures?${searched}` : "/newsroom/pictures";
	const actor = await requireActor(newest);
	const { rows, next } = await listPictures({ actor }, { words, before, limit: 40 });
	return (
		<>
			<PageHead
				title="Pictures"
				intro="The credit belongs to the picture; caption and alt text to each story that uses it."
			/>
			<div className="columns columns--aside">
				<Section title={words ? `Pictures with “${words}”` : "The library"}>
					<Form action="/newsroom/pictures" className="filters" role="search" aria-label="Pictures">
						<TextField
							label="Search"
							name="words"
							type="search"
							defaultValue={words}
							placeholder="Caption, credit or file name"
							maxLength={200}
							key={words}
						/>
						<div className="buttons filters__acts">
							<Button type="submit">Find</Button>
							{words ? (
								<ButtonLink variant="plain" href="/newsroom/pictures">
									Show all
								</ButtonLink>
							) : null}
						</div>
					</Form>
					<LibraryGrid pictures={rows} />
					<nav className="pages" aria-label="Pages of the library">
						{before ? (
							<ButtonLink small href={newest}>
								Newest
							</ButtonLink>
						) : null}
						{next ? (
							<ButtonLink
								small
								href={`/newsroom/pictures?${new URLSearchParams({ ...Object.fromEntries(searched), before: next })}`}
							>
								Older
							</ButtonLink>
						) : null}
					</nav>
				</Section>
				<Section title="Bring in a picture">
					<LibraryUpload />
				</Section>
			</div>
		</>
	);
}
