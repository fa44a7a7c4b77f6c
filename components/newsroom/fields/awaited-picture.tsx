"use client";

import { FieldConflict } from "@/components/newsroom/conflicts/field-conflict";
import { useField } from "@/components/newsroom/desk/use-draft";
import { Button } from "@/components/newsroom/ui/button";

/** The words that a report gave of a picture which the desk does not have yet. */
export function AwaitedPictureView() {
	const { value, change, mayEdit } = useField("awaitedPicture");
	return (
		<div id="field-awaitedPicture">
			{value ? (
				<dl className="awaited">
					<dt>A picture is awaited</dt>
					{value.caption ? <dd>{value.caption}</dd> : null}
					{value.credit ? <dd className="soft">Credit: {value.credit}</dd> : null}
					{mayEdit ? (
						<dd>
							<Button variant="plain" onClick={() => change(null)}>
								It will not come
							</Button>
						</dd>
					) : null}
				</dl>
			) : null}
			<FieldConflict field="awaitedPicture" />
		</div>
	);
}
