import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOfList, type Query } from "@/app/(newsroom)/newsroom/settings/asked-list";
import { ImportTable } from "@/components/newsroom/settings/import-table";
import { NamedSearch } from "@/components/newsroom/settings/named-search";
import { RedirectTable } from "@/components/newsroom/settings/redirect-table";
import { RedirectUpload } from "@/components/newsroom/settings/redirect-upload";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormSelect, FormText, Submit } from "@/components/newsroom/ui/form-fields";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { listImports } from "@/lib/newsroom/redirect/list-imports";
import { listRedirects } from "@/lib/newsroom/redirect/list-redirects";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { requireActor } from "@/lib/web/session";
import { add, remove } from "./actions";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "Redirects" };

const href = "/newsroom/settings/redirects";

export default async function RedirectsPage({ searchParams }: { searchParams: Query }) {
	const actor = await requireActor(href);
	if (!maySetUpPaper(actor)) notFound();
	const asked = await askedOfList(searchParams);
	const [{ rows, next }, imports, site] = await Promise.all([
		listRedirects({ actor }, asked),
		listImports({ actor }),
		getNewsroomSite(),
	]);
	return (
		<>
			<SettingsHead
				title="Redirects"
				intro="Where addresses lead that are no page here: those of a former site, or printed somewhere. Stories, sections and topics that move need none; their old addresses lead on by themselves."
			/>
			<div className="columns columns--aside">
				<Section title={asked.words ? `Redirects with “${asked.words}”` : "All redirects"}>
					<NamedSearch
						href={href}
						label="Redirects"
						placeholder="Part of an address"
						words={asked.words}
						after={asked.after}
						next={next}
						found={rows.length > 0}
					>
						<RedirectTable rows={rows} remove={remove} />
					</NamedSearch>
				</Section>
				<Section title="A new redirect">
					<ActionForm action={add} done="It leads on now.">
						<FormText
							label="From"
							name="from"
							hint="A path, as /2014/05/old.html or /?p=123, or the whole old address."
							autoComplete="off"
							autoCapitalize="none"
							spellCheck={false}
							maxLength={2000}
							required
						/>
						<FormText
							label="To"
							name="to"
							hint="A path of this site, or an address with https://"
							autoComplete="off"
							autoCapitalize="none"
							spellCheck={false}
							maxLength={2000}
							required
						/>
						<FormSelect label="Kind" name="kind" defaultValue="permanent">
							<option value="permanent">Permanent (308)</option>
							<option value="temporary">Temporary (307)</option>
						</FormSelect>
						<div>
							<Submit variant="primary">Add the redirect</Submit>
						</div>
					</ActionForm>
				</Section>
			</div>
			<Section title="From a file">
				<div className="columns">
					<RedirectUpload />
					<div>
						{imports.length > 0 ? (
							<ImportTable imports={imports} timeZone={site?.timeZone ?? "UTC"} />
						) : (
							<p className="soft">No file has been sent yet.</p>
						)}
					</div>
				</div>
			</Section>
		</>
	);
}
