import { Fragment } from "react";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Tick } from "@/components/newsroom/ui/choices";
import { Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import {
	type CrawlerPolicy,
	type CrawlerPurpose,
	crawlers,
	crawlerTableDate,
	refusedCrawlers,
} from "@/lib/domain/crawlers";

type CrawlerFormProps = {
	action: FormAction<void>;
	crawlers: { version: number; value: CrawlerPolicy };
};

const policies: [CrawlerPolicy["policy"], string][] = [
	["allow", "All are welcome"],
	["no-training", "Not for training: search and answers to a person’s question are welcome"],
	["none", "None is welcome"],
	["by-hand", "By hand: those that are ticked below are shut out"],
];

const purposes: [CrawlerPurpose, string][] = [
	["training", "Collect texts to train models"],
	["search", "Make an index for answers"],
	["user", "Fetch a page that a person asked for"],
];

/** Which crawlers of makers of language models may read the paper. */
export function CrawlerForm({ action, crawlers: { version, value } }: CrawlerFormProps) {
	const refused = new Set(refusedCrawlers(value));
	return (
		<ActionForm action={action} done="Saved. Crawlers read it within a day.">
			<Fragment key={version}>
				<input type="hidden" name="version" value={version} />
				<fieldset className="field">
					<legend className="field__label">Who may come</legend>
					<div className="choices choices--rows">
						{policies.map(([policy, label]) => (
							<label key={policy} className="choice">
								<input
									type="radio"
									name="policy"
									value={policy}
									defaultChecked={value.policy === policy}
								/>
								{label}
							</label>
						))}
					</div>
				</fieldset>
				<details className="fold" open={value.policy === "by-hand"}>
					<summary>Crawlers by name, as known in {crawlerTableDate}</summary>
					{purposes.map(([purpose, label]) => (
						<fieldset key={purpose} className="field crawler-group">
							<legend className="field__label">{label}</legend>
							<div className="choices choices--rows">
								{crawlers
									.filter((one) => one.purpose === purpose)
									.map(({ token, owner }) => (
										<Tick
											key={token}
											name="refused[]"
											value={token}
											label={`${token}, ${owner}`}
											defaultChecked={refused.has(token)}
										/>
									))}
							</div>
						</fieldset>
					))}
				</details>
			</Fragment>
			<div>
				<Submit variant="primary">Save the rules</Submit>
			</div>
		</ActionForm>
	);
}
