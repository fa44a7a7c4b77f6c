import { Fragment } from "react";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Tick } from "@/components/newsroom/ui/choices";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { FormFile } from "@/components/newsroom/ui/form-file";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { Section } from "@/components/newsroom/ui/section";
import type { Nameplate } from "@/lib/domain/site-settings";
import { siteFilePath } from "@/lib/domain/urls";

type NameplateFormProps = {
	name: string;
	nameplate: { version: number; value: Nameplate | null };
	action: FormAction<void>;
	remove: FormAction<void>;
};

function Shown({ name, nameplate }: { name: string; nameplate: Nameplate | null }) {
	if (!nameplate) return <p className="shown-face shown-face--name">{name}</p>;
	const { hash, width, height } = nameplate;
	return (
		<p className="shown-face">
			<img
				src={siteFilePath(hash, "nameplate.png")}
				width={width}
				height={height}
				alt={name}
				className={nameplate.turnsLight ? "turns-light" : undefined}
			/>
		</p>
	);
}

/** The paper's name as a picture, or set in type. */
export function NameplateForm({ name, nameplate, action, remove }: NameplateFormProps) {
	const { version, value } = nameplate;
	return (
		<Section title="Nameplate">
			<Shown name={name} nameplate={value} />
			<ActionForm action={action} done="Readers see the new nameplate.">
				<Fragment key={version}>
					<input type="hidden" name="version" value={version} />
					<FormFile
						label={value ? "Another picture" : "A picture instead of type"}
						name="file"
						hint="PNG, WebP, JPEG or SVG, up to 3 MB; wide, cut to its edges, best without a background."
					/>
					<Tick
						name="turnsLight"
						value="on"
						label="Dark lines on nothing: show it light on dark pages"
						defaultChecked={value?.turnsLight ?? true}
					/>
				</Fragment>
				<div>
					<Submit>Use this picture</Submit>
				</div>
			</ActionForm>
			{value ? (
				<ActionForm action={remove} className="below">
					<input type="hidden" name="version" value={version} />
					<Submit variant="plain">Set the name in type again</Submit>
				</ActionForm>
			) : null}
		</Section>
	);
}
