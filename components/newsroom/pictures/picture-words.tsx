import { TextArea, TextField } from "@/components/newsroom/ui/text-field";
import type { Problem } from "@/lib/domain/refusal";
import type { PictureWords } from "./send-picture";

type Props = {
	words: PictureWords;
	problems: Problem[];
	disabled?: boolean;
	onChange: (words: PictureWords) => void;
};

/** Credit, copyright, caption and alt text of a picture. */
export function PictureWordsFields({ words, problems, disabled, onChange }: Props) {
	const problem = (field: string) => problems.find((one) => one.field === field)?.sentence;
	const set = (part: Partial<PictureWords>) => onChange({ ...words, ...part });
	return (
		<div className="form">
			<div className="form__row">
				<TextField
					label="Credit"
					hint="Who must be named, as: Ana Ruiz / AFP."
					value={words.credit}
					maxLength={300}
					required
					disabled={disabled}
					error={problem("credit")}
					onChange={({ target }) => set({ credit: target.value })}
				/>
				<TextField
					label="Copyright"
					optional
					value={words.copyright}
					maxLength={300}
					disabled={disabled}
					error={problem("copyright")}
					onChange={({ target }) => set({ copyright: target.value })}
				/>
			</div>
			<TextArea
				label="Caption"
				hint="Each story that uses the picture begins with this and may change it."
				rows={3}
				value={words.caption}
				maxLength={2000}
				disabled={disabled}
				error={problem("caption")}
				onChange={({ target }) => set({ caption: target.value })}
			/>
			<TextArea
				label="Alt text"
				hint="What the picture shows, for those who cannot see it. A lead picture cannot run without."
				rows={2}
				value={words.alt}
				maxLength={1000}
				disabled={disabled}
				error={problem("alt")}
				onChange={({ target }) => set({ alt: target.value })}
			/>
		</div>
	);
}
