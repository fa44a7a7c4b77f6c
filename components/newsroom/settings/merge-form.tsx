import type { ReactNode } from "react";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormSelect, Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { Sure } from "@/components/newsroom/ui/sure";

type MergeFormProps<T> = {
	action: FormAction<T>;
	/** The hidden field that says what is merged. */
	field: string;
	id: string;
	name: string;
	/** What it can be merged into. */
	others: { id: string; name: string; slug: string }[];
	label: string;
	/** What happens, and how much of it. */
	children: ReactNode;
};

/** Merges something into another of its kind, at the second click: it cannot be undone. */
export function MergeForm<T>({
	action,
	field,
	id,
	name,
	others,
	label,
	children,
}: MergeFormProps<T>) {
	const names = others.map((other) => other.name);
	return (
		<ActionForm action={action}>
			<input type="hidden" name={field} value={id} />
			<div className="soft">{children}</div>
			<FormSelect label={label} name="into" defaultValue="" required>
				<option value="">Choose …</option>
				{others
					.filter((other) => other.id !== id)
					.map((other) => (
						<option key={other.id} value={other.id}>
							{names.indexOf(other.name) === names.lastIndexOf(other.name)
								? other.name
								: `${other.name} (${other.slug})`}
						</option>
					))}
			</FormSelect>
			<Sure ask="Merge …" about={name}>
				<div className="form">
					<p>This cannot be undone.</p>
					<div>
						<Submit variant="danger">Merge for good</Submit>
					</div>
				</div>
			</Sure>
		</ActionForm>
	);
}
