import type { PictureSheet } from "@/components/newsroom/pictures/picture-sheet";
import { FormArea, FormText } from "@/components/newsroom/ui/form-fields";
import { ProfilePictureField } from "./profile-picture-field";
import { SlugField } from "./slug-field";

type PersonFieldsProps = {
	person?: {
		name: string;
		slug: string;
		role: string;
		bio: string;
		email: string;
		links: string[];
		picture: PictureSheet | null;
	};
};

/** What is said of somebody in bylines, all of it to readers. */
export function PersonFields({ person }: PersonFieldsProps) {
	return (
		<>
			<FormText
				label="Name"
				name="name"
				defaultValue={person?.name}
				hint="As it stands in bylines."
				maxLength={80}
				autoComplete="off"
				required
			/>
			<SlugField of={person?.slug} page="/people/" />
			<FormText
				label="Role"
				name="role"
				defaultValue={person?.role}
				hint="As “Northeast Asia correspondent”."
				maxLength={120}
				autoComplete="off"
				optional
			/>
			<FormArea
				label="About"
				name="bio"
				defaultValue={person?.bio}
				hint="A few sentences; they stand on their page."
				rows={4}
				maxLength={2000}
				optional
			/>
			<ProfilePictureField name="pictureId" label="Picture" picture={person?.picture ?? null} />
			<FormText
				label="E-mail"
				name="email"
				type="email"
				defaultValue={person?.email}
				hint="Readers see it."
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				maxLength={254}
				optional
			/>
			<FormArea
				label="Links"
				name="links"
				defaultValue={person?.links.join("\n")}
				hint="One a line, each beginning with https://"
				rows={2}
				maxLength={4000}
				autoCapitalize="none"
				spellCheck={false}
				optional
			/>
		</>
	);
}
