import { Fragment } from "react";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormArea, Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import type { AdsFiles } from "@/lib/domain/ads-txt";

type AdsFormProps = { action: FormAction<void>; ads: { version: number; value: AdsFiles } };

/** ads.txt and app-ads.txt, read line by line before they are taken. */
export function AdsForm({ action, ads }: AdsFormProps) {
	const { version, value } = ads;
	return (
		<ActionForm action={action} done="Saved. The files are there now.">
			<Fragment key={version}>
				<input type="hidden" name="version" value={version} />
				<FormArea
					label="ads.txt"
					name="ads"
					defaultValue={value.ads}
					className="input--code"
					rows={6}
					spellCheck={false}
					hint="As example.com, pub-1234, DIRECT, f08c47fec0942fa0"
					optional
				/>
				<FormArea
					label="app-ads.txt"
					name="appAds"
					defaultValue={value.appAds}
					className="input--code"
					rows={3}
					spellCheck={false}
					optional
				/>
			</Fragment>
			<div>
				<Submit>Save the files</Submit>
			</div>
		</ActionForm>
	);
}
