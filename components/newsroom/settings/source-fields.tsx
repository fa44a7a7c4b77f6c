import type { PictureSheet } from "@/components/newsroom/pictures/picture-sheet";
import { FormArea, FormSelect, FormText } from "@/components/newsroom/ui/form-fields";
import { SourceKind } from "@/lib/domain/taxonomy";
import { ProfilePictureField } from "./profile-picture-field";
import { SlugField } from "./slug-field";

type SourceFieldsProps = {
	source?: {
		name: string;
		slug: string;
		kind: SourceKind;
		url: string;
		licence: string;
		picture: PictureSheet | null;
	};
};

/** The kinds of sources, as the screen calls them. */
export const sourceKinds: Record<SourceKind, string> = {
	agency: "News agency",
	paper: "Newspaper or site",
	broadcaster: "Broadcaster",
	organisation: "Other organisation",
};

/** What is known of a source; readers see all but the licence. */
export function SourceFields({ source }: SourceFieldsProps) {
	return (
		<>
			<FormText
				label="Name"
				name="name"
				defaultValue={source?.name}
				hint="As it is credited."
				maxLength={80}
				autoComplete="off"
				required
			/>
			<SlugField of={source?.slug} page="/sources/" />
			<FormSelect label="Kind" name="kind" defaultValue={source?.kind} key={source?.kind}>
				{SourceKind.options.map((kind) => (
					<option key={kind} value={kind}>
						{sourceKinds[kind]}
					</option>
				))}
			</FormSelect>
			<FormText
				label="Site"
				name="url"
				type="url"
				defaultValue={source?.url}
				hint="Beginning with https://"
				maxLength={500}
				autoComplete="off"
				optional
			/>
			<ProfilePictureField name="pictureId" label="Logo" picture={source?.picture ?? null} />
			<FormArea
				label="Licence"
				name="licence"
				defaultValue={source?.licence}
				hint="What may be used, and how. For the newsroom; readers never see it."
				rows={3}
				maxLength={2000}
				optional
			/>
		</>
	);
}
