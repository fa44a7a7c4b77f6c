import { Fragment } from "react";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormText, Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import type { Verification } from "@/lib/domain/site-settings";

type VerificationFormProps = {
	action: FormAction<void>;
	verification: { version: number; value: Verification };
};

/** What search engines ask to see on the home page. */
export function VerificationForm({ action, verification }: VerificationFormProps) {
	const { version, value } = verification;
	return (
		<ActionForm action={action} done="Saved. It stands in the head of the home page.">
			<Fragment key={version}>
				<input type="hidden" name="version" value={version} />
				<FormText
					label="Google"
					name="google"
					defaultValue={value.google}
					hint="The value, or the whole meta tag “google-site-verification”."
					autoComplete="off"
					spellCheck={false}
					maxLength={400}
					optional
				/>
				<FormText
					label="Bing"
					name="bing"
					defaultValue={value.bing}
					hint="The value, or the whole meta tag “msvalidate.01”."
					autoComplete="off"
					spellCheck={false}
					maxLength={400}
					optional
				/>
			</Fragment>
			<div>
				<Submit>Save the proof</Submit>
			</div>
		</ActionForm>
	);
}
