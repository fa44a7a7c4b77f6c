import { FormText } from "@/components/newsroom/ui/form-fields";

/** The last part of a page's address; `of` is what it has now, left out for what is new. */
export function SlugField({ of, page }: { of?: string; page: string }) {
	return (
		<FormText
			label="Slug"
			name="slug"
			defaultValue={of}
			hint={
				of === undefined
					? `Its page is ${page}… Left empty, the name makes it.`
					: `Its page is ${page}… With another slug the old address leads on.`
			}
			pattern="[a-z0-9]+(-[a-z0-9]+)*"
			maxLength={80}
			autoComplete="off"
			autoCapitalize="none"
			spellCheck={false}
			optional={of === undefined}
			required={of !== undefined}
		/>
	);
}
