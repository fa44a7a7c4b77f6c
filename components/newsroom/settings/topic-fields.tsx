import { FormArea, FormText } from "@/components/newsroom/ui/form-fields";
import { SlugField } from "./slug-field";

type TopicFieldsProps = { topic?: { name: string; slug: string; description: string } };

/** What is said of a topic. */
export function TopicFields({ topic }: TopicFieldsProps) {
	return (
		<>
			<FormText
				label="Name"
				name="name"
				defaultValue={topic?.name}
				maxLength={80}
				autoComplete="off"
				required
			/>
			<SlugField of={topic?.slug} page="/topics/" />
			<FormArea
				label="Description"
				name="description"
				defaultValue={topic?.description}
				hint="Stands on its page, and in search engines."
				rows={3}
				maxLength={300}
				optional
			/>
		</>
	);
}
