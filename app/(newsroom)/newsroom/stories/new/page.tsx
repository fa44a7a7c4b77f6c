import type { Metadata } from "next";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormSelect, FormText, Submit } from "@/components/newsroom/ui/form-fields";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import { begin } from "./actions";

export const metadata: Metadata = { title: "New story" };

export default async function NewStoryPage() {
	await requireActor("/newsroom/stories/new");
	const { sections } = await listTaxonomy();
	return (
		<div className="narrow">
			<PageHead title="New story" intro="Both can wait, and both can be changed." />
			<ActionForm action={begin}>
				<FormText
					label="Headline"
					name="headline"
					maxLength={300}
					autoFocus
					autoComplete="off"
					optional
				/>
				<FormSelect label="Section" name="sectionId" optional>
					<option value="">No section yet</option>
					{sections.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</FormSelect>
				<div>
					<Submit variant="primary">Begin writing</Submit>
				</div>
			</ActionForm>
		</div>
	);
}
