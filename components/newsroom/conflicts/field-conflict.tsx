"use client";

import { useState } from "react";
import { useDesk } from "@/components/newsroom/desk/desk";
import { useDraft } from "@/components/newsroom/desk/use-draft";
import { Button } from "@/components/newsroom/ui/button";
import type { WholeField } from "@/lib/domain/draft";
import { ConflictView } from "./conflict";
import { fieldLabels, tellValue } from "./told";

/** Stands beside a field that somebody else changed too; nothing while nobody did. */
export function FieldConflict({ field }: { field: WholeField }) {
	const { keeper, choices } = useDesk();
	const conflict = useDraft((view) =>
		view.conflicts.find((one) => one.at === "field" && one.field === field),
	);
	const mine = useDraft(({ content }) => content[field]);
	const [aside, setAside] = useState<{ value: unknown } | null>(null);

	if (conflict?.at === "field") {
		const take = () => {
			setAside({ value: mine });
			keeper.settle(conflict, "theirs");
		};
		return (
			<ConflictView
				title={`Somebody else changed this too: ${fieldLabels[field].toLowerCase()}.`}
				mine={tellValue(mine, choices)}
				theirs={tellValue(conflict.theirs, choices)}
				onMine={() => keeper.settle(conflict, "mine")}
				onTheirs={take}
			/>
		);
	}
	if (!aside) return null;
	const bringBack = () => {
		keeper.change({ [field]: aside.value });
		setAside(null);
	};
	return (
		<p className="conflict__aside">
			Set aside: “{tellValue(aside.value, choices)}”{" "}
			<Button variant="plain" onClick={bringBack}>
				Use mine after all
			</Button>
		</p>
	);
}
