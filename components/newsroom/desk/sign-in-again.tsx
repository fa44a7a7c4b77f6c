"use client";

import { type FormEvent, useState } from "react";
import { z } from "zod";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";
import { TextField } from "@/components/newsroom/ui/text-field";
import { ask, sentenceOf } from "./ask";
import { Dialog } from "./dialog";

const Entered = z.object({ next: z.string() });

/** Signs in again without leaving the page: what is typed stays where it is, and is saved after. */
export function SignInAgain({ onBack, onLater }: { onBack: () => void; onLater: () => void }) {
	const [refused, setRefused] = useState<string>();
	const [pending, setPending] = useState(false);
	const submit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const { email, password } = Object.fromEntries(new FormData(event.currentTarget));
		setPending(true);
		const answer = await ask(Entered, "/api/newsroom/login", {
			method: "POST",
			body: { email, password },
		});
		setPending(false);
		if (answer.is === "done") return onBack();
		setRefused(
			answer.is === "signed-out"
				? "That e-mail and password do not belong together."
				: sentenceOf(answer),
		);
	};
	return (
		<Dialog title="Sign in again" onClose={onLater}>
			<p>
				Your session has ended. Your text is here and stays here; it is saved once you are back.
			</p>
			<form className="form" onSubmit={submit} aria-busy={pending || undefined}>
				{refused ? (
					<Notice tone="bad" live>
						{refused}
					</Notice>
				) : null}
				<TextField
					label="E-mail"
					name="email"
					type="email"
					autoComplete="username"
					autoCapitalize="none"
					spellCheck={false}
					required
					autoFocus
				/>
				<TextField
					label="Password"
					name="password"
					type="password"
					autoComplete="current-password"
					required
				/>
				<Button type="submit" variant="primary" wide aria-disabled={pending || undefined}>
					{pending ? "Signing in…" : "Sign in and save"}
				</Button>
			</form>
		</Dialog>
	);
}
