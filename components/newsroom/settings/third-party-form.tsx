import { ActionForm } from "@/components/newsroom/ui/action-form";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { Tick } from "@/components/newsroom/ui/choices";
import { FormArea, FormSelect, FormText, Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { Section } from "@/components/newsroom/ui/section";
import { type ThirdParty, thirdPartyPurposes } from "@/lib/domain/third-party";
import { purposeWords } from "./purpose-words";

type ThirdPartyFormProps = {
	action: FormAction<void>;
	/** Null: a new one. */
	party: ThirdParty | null;
	version: number;
};

type Own = { party: ThirdParty | null };

const lines = (of: string[] | undefined) => of?.join("\n") ?? "";

function WhoAndWhere({ party }: Own) {
	return (
		<Section title="Who and where">
			<div className="form">
				<FormText
					label="Name"
					name="name"
					defaultValue={party?.name}
					maxLength={80}
					autoComplete="off"
					required
				/>
				<div className="form__row">
					<FormSelect label="For" name="purpose" defaultValue={party?.purpose ?? "analytics"}>
						{thirdPartyPurposes.map((purpose) => (
							<option key={purpose} value={purpose}>
								{purposeWords[purpose]}
							</option>
						))}
					</FormSelect>
					<FormSelect label="Loads" name="where" defaultValue={party?.where ?? "all"}>
						<option value="all">on all readers’ pages</option>
						<option value="stories">on stories only</option>
					</FormSelect>
				</div>
				<FormArea
					label="Addresses of its scripts"
					name="scripts"
					defaultValue={lines(party?.scripts)}
					className="input--code"
					rows={2}
					spellCheck={false}
					hint="One a line, as https://stats.example.com/count.js"
					required
				/>
				<FormArea
					label="Attributes"
					name="attributes"
					defaultValue={lines(party?.attributes.map(({ name, value }) => `${name}=${value}`))}
					className="input--code"
					rows={2}
					spellCheck={false}
					hint="What the script is told, one a line, as data-site-id=12345"
					optional
				/>
				<FormSelect label="Runs" name="timing" defaultValue={party?.timing ?? "defer"}>
					<option value="defer">when the page has been read, in order</option>
					<option value="async">as soon as it has come</option>
				</FormSelect>
			</div>
		</Section>
	);
}

const kinds: [keyof ThirdParty["hosts"], string, string][] = [
	["connect", "It may report to", "The hosts of its scripts are let in already."],
	["img", "It may show pictures from", "Counting pixels too."],
	["frame", "It may show frames from", "Advertisements, forms, players."],
	["script", "It may bring in scripts from", "Besides those above."],
];

function MoreHosts({ party }: Own) {
	return (
		<Section
			title="What else it may reach"
			intro="Hosts, one a line, as stats.example.com or *.example.com. A browser’s console names those that are wanting."
		>
			<div className="form">
				{kinds.map(([kind, label, hint]) => (
					<FormArea
						key={kind}
						label={label}
						name={kind}
						defaultValue={lines(party?.hosts[kind])}
						className="input--code input--low"
						rows={1}
						spellCheck={false}
						hint={hint}
						optional
					/>
				))}
				<div className="choices choices--rows">
					<Tick
						name="bringsOthers"
						value="on"
						label="It may bring in scripts from anywhere, as advertising does"
						defaultChecked={party?.bringsOthers}
					/>
					<Tick
						name="styles"
						value="on"
						label="It may style what it shows by itself"
						defaultChecked={party?.styles}
					/>
				</div>
			</div>
		</Section>
	);
}

/** One third party: who it is, what it loads, and what it may reach. */
export function ThirdPartyForm({ action, party, version }: ThirdPartyFormProps) {
	return (
		<ActionForm action={action}>
			<input type="hidden" name="version" value={version} />
			<input type="hidden" name="id" value={party?.id ?? ""} />
			<div className="columns">
				<WhoAndWhere party={party} />
				<MoreHosts party={party} />
			</div>
			<div className="buttons">
				<Submit variant="primary">{party ? "Save" : "Let it in"}</Submit>
				<ButtonLink href="/newsroom/settings/third-parties">Cancel</ButtonLink>
			</div>
		</ActionForm>
	);
}
