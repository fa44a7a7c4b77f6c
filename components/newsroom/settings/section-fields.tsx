import { FormArea, FormSelect, FormText } from "@/components/newsroom/ui/form-fields";
import type { Named } from "@/lib/domain/named";

type SectionFieldsProps = {
	desks: Named[];
	/** The section that is changed; left out for a new one. */
	section?: { name: string; slug: string; description: string; deskId: string };
};

/** What is said of a section. */
export function SectionFields({ desks, section }: SectionFieldsProps) {
	return (
		<>
			<FormText
				label="Name"
				name="name"
				defaultValue={section?.name}
				maxLength={80}
				autoComplete="off"
				required
			/>
			<FormText
				label="Slug"
				name="slug"
				defaultValue={section?.slug}
				hint={
					section
						? "Another one moves the front and every story; the old addresses lead on."
						: "The address of its front. Left empty, the name makes it."
				}
				pattern="[a-z0-9]+(-[a-z0-9]+)*"
				maxLength={80}
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				optional={!section}
				required={section !== undefined}
			/>
			<FormArea
				label="Description"
				name="description"
				defaultValue={section?.description}
				hint="A sentence for search engines and feeds."
				rows={2}
				maxLength={300}
				optional
			/>
			<FormSelect
				label="Desk"
				name="deskId"
				defaultValue={section?.deskId ?? ""}
				hint={section ? "Its stories go along to another desk." : undefined}
				key={section?.deskId}
			>
				{section ? null : <option value="">A new desk of its own</option>}
				{desks.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</FormSelect>
		</>
	);
}
