import { LanguageOptions, ZoneOptions } from "./language-options";
import { SectionNames } from "./section-names";
import { ActionForm } from "./ui/action-form";
import { FormPassword, FormSelect, FormText, Submit } from "./ui/form-fields";
import type { FormAction } from "./ui/outcome";
import { Section } from "./ui/section";

const sections = [
	"World",
	"Asia",
	"Politics",
	"Business",
	"Science",
	"Culture",
	"Sport",
	"Opinion",
];

type FoundFormProps = {
	action: FormAction<void>;
	/** The key that the address came with, handed on. */
	accessKey: string;
	timeZone: string;
	timeZones: string[];
};

/** The first form of all: the paper, its sections, its first admin. */
export function FoundForm({ action, accessKey, timeZone, timeZones }: FoundFormProps) {
	return (
		<ActionForm action={action} className="found">
			<input type="hidden" name="key" value={accessKey} />
			<Section title="The paper">
				<div className="form">
					<FormText label="Name" name="name" maxLength={80} autoComplete="off" required autoFocus />
					<FormText label="Motto" name="motto" maxLength={160} autoComplete="off" optional />
					<FormText
						label="Description"
						name="description"
						maxLength={300}
						autoComplete="off"
						hint="A sentence for search engines and feeds."
						optional
					/>
					<div className="form__row">
						<FormSelect label="Language" name="language" defaultValue="en">
							<LanguageOptions />
						</FormSelect>
						<FormSelect
							label="Time zone"
							name="timeZone"
							defaultValue={timeZone}
							hint="Dates of stories are told in it."
						>
							<ZoneOptions zones={timeZones} />
						</FormSelect>
					</div>
				</div>
			</Section>
			<Section
				title="Sections"
				intro="In the order of the navigation. Each gets a desk of the same name. Empty lines are left out."
			>
				<SectionNames first={sections} />
			</Section>
			<Section title="You, the first admin">
				<div className="form">
					<div className="form__row">
						<FormText
							label="Your name"
							name="adminName"
							autoComplete="name"
							maxLength={120}
							required
						/>
						<FormText
							label="Your e-mail"
							name="adminEmail"
							type="email"
							autoComplete="username"
							autoCapitalize="none"
							spellCheck={false}
							maxLength={254}
							required
						/>
					</div>
					<FormPassword
						label="A password"
						name="password"
						autoComplete="new-password"
						hint="At least 12 characters. Three or four words that do not belong together are good."
						required
					/>
				</div>
			</Section>
			<div className="found__end">
				<Submit variant="primary">Found the paper</Submit>
			</div>
		</ActionForm>
	);
}
