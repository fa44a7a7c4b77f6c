import { Fragment } from "react";
import { LanguageOptions, ZoneOptions } from "@/components/newsroom/language-options";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormArea, FormSelect, FormText, Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import type { Contact } from "@/lib/domain/site-settings";

type Site = Record<"name" | "motto" | "description" | "language" | "timeZone", string>;

type SiteFormProps = {
	action: FormAction<void>;
	site: Site;
	contact: { version: number; value: Contact };
	timeZones: string[];
};

function PaperFields({ site, timeZones }: Pick<SiteFormProps, "site" | "timeZones">) {
	return (
		<>
			<FormText
				label="Name"
				name="name"
				defaultValue={site.name}
				maxLength={80}
				autoComplete="off"
				required
			/>
			<FormText
				label="Motto"
				name="motto"
				defaultValue={site.motto}
				maxLength={160}
				autoComplete="off"
				optional
			/>
			<FormArea
				label="Description"
				name="description"
				defaultValue={site.description}
				maxLength={300}
				rows={2}
				hint="A sentence for the colophon, search engines and feeds."
				optional
			/>
			<div className="form__row">
				<FormSelect label="Language" name="language" defaultValue={site.language}>
					<LanguageOptions own={site.language} />
				</FormSelect>
				<FormSelect
					label="Time zone"
					name="timeZone"
					defaultValue={site.timeZone}
					hint="From the next moment dates are told in it, and new stories are dated by it. No address that was given moves; times that are scheduled stay the instants they are."
				>
					<ZoneOptions zones={timeZones} />
				</FormSelect>
			</div>
		</>
	);
}

function ContactFields({ publisher, email, phone, address }: Contact) {
	return (
		<fieldset className="form">
			<legend className="field__label">Who publishes it</legend>
			<p className="field__hint">
				Stands in the colophon, and tells search engines and feed readers whom to ask.
			</p>
			<FormText
				label="Legal name"
				name="publisher"
				defaultValue={publisher}
				maxLength={160}
				autoComplete="organization"
				optional
			/>
			<div className="form__row">
				<FormText
					label="E-mail"
					name="email"
					type="email"
					defaultValue={email}
					maxLength={254}
					autoComplete="off"
					optional
				/>
				<FormText
					label="Telephone"
					name="phone"
					type="tel"
					defaultValue={phone}
					maxLength={40}
					autoComplete="off"
					optional
				/>
			</div>
			<FormArea
				label="Postal address"
				name="address"
				defaultValue={address}
				maxLength={400}
				rows={3}
				optional
			/>
		</fieldset>
	);
}

/** What the paper is called, where it lives and who publishes it. */
export function SiteForm({ action, site, contact, timeZones }: SiteFormProps) {
	return (
		<ActionForm action={action} done="Saved. Readers see it now.">
			<Fragment key={contact.version}>
				<input type="hidden" name="version" value={contact.version} />
				<PaperFields site={site} timeZones={timeZones} />
				<ContactFields {...contact.value} />
			</Fragment>
			<div>
				<Submit variant="primary">Save</Submit>
			</div>
		</ActionForm>
	);
}
