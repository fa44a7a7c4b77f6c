"use client";

import Link from "next/link";
import { FormSelect } from "@/components/newsroom/ui/form-fields";
import { useFormState } from "@/components/newsroom/ui/form-state";
import { HandedSecret } from "@/components/newsroom/ui/handed-secret";
import { Notice } from "@/components/newsroom/ui/notice";

/** How a link reaches its person: by mail, where there is a mail server, or handed over. */
export function WayField({ byMail }: { byMail: boolean }) {
	if (byMail) {
		return (
			<FormSelect label="The link goes" name="way" defaultValue="mail">
				<option value="mail">by mail, to them</option>
				<option value="link">to me: I hand it over</option>
			</FormSelect>
		);
	}
	return (
		<p className="field__hint">
			You are shown a link to hand over. With a{" "}
			<Link href="/newsroom/settings/mail" prefetch={false}>
				mail server
			</Link>{" "}
			it could go by mail.
		</p>
	);
}

function emailIn(value: unknown): string {
	const found: unknown =
		typeof value === "object" && value !== null ? Reflect.get(value, "email") : null;
	return typeof found === "string" ? found : "them";
}

/** What became of a link that the form around made: shown once, or on its way. */
export function MadeLink({ lasts }: { lasts: string }) {
	const { outcome } = useFormState();
	const value: unknown = outcome?.ok ? outcome.value : null;
	const mailed = typeof value === "object" && value !== null && Reflect.get(value, "link") === null;
	if (mailed) {
		return (
			<Notice tone="good" live>
				{`A letter with the link is on its way to ${emailIn(value)}. It opens once, within ${lasts}.`}
			</Notice>
		);
	}
	return (
		<HandedSecret
			field="link"
			title="The link"
			advice={`Hand it over yourself: it opens once, within ${lasts}, for whoever holds it, and cannot be shown again.`}
		/>
	);
}
