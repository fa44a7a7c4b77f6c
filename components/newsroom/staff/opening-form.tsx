"use client";

import { type ReactNode, useEffect, useState } from "react";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormPassword, FormText, Submit } from "@/components/newsroom/ui/form-fields";
import { Notice } from "@/components/newsroom/ui/notice";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import type { StaffRole } from "@/lib/domain/actor";

/** What a link is about. */
type Opening = {
	email: string;
	name: string;
	role: StaffRole | null;
	desks: string[];
	paper: string;
};

type Looked = { about: Opening } | { refused: string } | null;

type OpeningFormProps = {
	/** Tells what the link is about. */
	look: FormAction<Opening>;
	action: FormAction<void>;
	/** What the button says. */
	submit: string;
	/** Fields of this door besides the password. */
	children?: ReactNode;
};

const unreachable = "The newsroom cannot be reached at the moment. Reload the page to try again.";

async function lookAt(look: OpeningFormProps["look"], token: string): Promise<Looked> {
	const form = new FormData();
	form.set("token", token);
	const outcome = await look(null, form).catch(() => null);
	if (!outcome) return { refused: unreachable };
	return outcome.ok ? { about: outcome.value } : { refused: outcome.sentence };
}

function seatWords({ role, desks }: Opening): string {
	if (!role) return "";
	return desks.length > 0 ? `, as ${role}: ${desks.join(", ")}` : `, as ${role}`;
}

/** What the link says, in a sentence; its fields begin with what is known. */
function About({ about }: { about: Opening }) {
	return (
		<>
			<p>
				For <strong>{about.email}</strong>
				{seatWords(about)}.
			</p>
			<input type="hidden" name="username" value={about.email} autoComplete="username" disabled />
		</>
	);
}

/**
 * The form behind a link of an invitation or a new password. The link's secret stands behind the "#",
 * where no server's log and no other site sees it; without script it is pasted.
 */
export function OpeningForm({ look, action, submit, children }: OpeningFormProps) {
	const [token, setToken] = useState("");
	const [looked, setLooked] = useState<Looked>(null);

	useEffect(() => {
		const follow = () => {
			const given = window.location.hash.slice(1);
			setToken(given);
			setLooked(null);
			if (given) void lookAt(look, given).then(setLooked);
		};
		follow();
		window.addEventListener("hashchange", follow);
		return () => window.removeEventListener("hashchange", follow);
	}, [look]);

	if (looked && "refused" in looked) {
		return (
			<Notice tone="bad" live>
				{looked.refused}
			</Notice>
		);
	}
	// The form stands from the start, and stays: who is quick has begun to type before the link was looked at.
	return (
		<ActionForm action={action}>
			{looked ? <About about={looked.about} /> : null}
			{token && !looked ? <p role="status">Looking at your link …</p> : null}
			{token ? (
				<input type="hidden" name="token" value={token} />
			) : (
				<FormText
					label="Your link"
					name="token"
					autoComplete="off"
					hint="Paste the whole address that you were sent."
					required
				/>
			)}
			{children}
			<FormPassword
				label="A password"
				name="password"
				autoComplete="new-password"
				hint="At least 12 characters. Three or four words that do not belong together are good."
				required
			/>
			<Submit variant="primary" wide>
				{submit}
			</Submit>
		</ActionForm>
	);
}
