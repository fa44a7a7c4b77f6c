import { Fragment } from "react";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { FormFile } from "@/components/newsroom/ui/form-file";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { Section } from "@/components/newsroom/ui/section";
import { siteIcons } from "@/lib/domain/site-icons";

type IconsFormProps = {
	icons: { version: number; value: { hash: string } | null };
	action: FormAction<void>;
	remove: FormAction<void>;
};

/** The paper's icon, in the sizes in which it is met. */
export function IconsForm({ icons, action, remove }: IconsFormProps) {
	const { version, value } = icons;
	const { tab, phone, large } = siteIcons({ icons: value });
	return (
		<Section title="Icon">
			<p className="shown-icons">
				<img src={large} width={96} height={96} alt="As an app" />
				<img src={phone} width={60} height={60} alt="On a telephone" />
				<img src={tab.path} width={24} height={24} alt="In a tab" />
			</p>
			<ActionForm
				action={action}
				done="The icons are made. Browsers take a while to forget the old ones."
			>
				<Fragment key={version}>
					<input type="hidden" name="version" value={version} />
					<FormFile
						label={value ? "Another picture" : "A square picture"}
						name="file"
						hint="PNG, WebP, JPEG or SVG, at least 180 pixels, best 512."
					/>
				</Fragment>
				<div>
					<Submit>Make the icons</Submit>
				</div>
			</ActionForm>
			{value ? (
				<ActionForm action={remove} className="below">
					<input type="hidden" name="version" value={version} />
					<Submit variant="plain">Go back to Dateline’s letter</Submit>
				</ActionForm>
			) : null}
		</Section>
	);
}
