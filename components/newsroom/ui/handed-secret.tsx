"use client";

import { useState } from "react";
import { Button } from "./button";
import { useFormState } from "./form-state";
import { Notice } from "./notice";

function textAt(value: unknown, field: string): string | null {
	if (typeof value !== "object" || value === null) return null;
	const found: unknown = Reflect.get(value, field);
	return typeof found === "string" ? found : null;
}

/** Shows, once, a password or token that an `ActionForm` made. */
export function HandedSecret({
	field,
	title,
	advice,
}: {
	field: string;
	title: string;
	advice: string;
}) {
	const { outcome } = useFormState();
	const [copied, setCopied] = useState<string | null>(null);
	const secret = outcome?.ok ? textAt(outcome.value, field) : null;
	if (!secret) return null;

	const copy = async () => {
		await navigator.clipboard.writeText(secret);
		setCopied(secret);
	};
	return (
		<Notice tone="good" title={title} live>
			<p>{advice}</p>
			<div className="secret-box">
				<code className="secret">{secret}</code>
				<Button small className="needs-script" onClick={() => copy().catch(() => setCopied(null))}>
					{copied === secret ? "Copied" : "Copy"}
				</Button>
			</div>
		</Notice>
	);
}
