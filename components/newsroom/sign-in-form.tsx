"use client";

import { type FormEvent, useRef, useState } from "react";
import { z } from "zod";
import { Button } from "./ui/button";
import { PasswordField } from "./ui/form-fields";
import { Notice } from "./ui/notice";
import { TextField } from "./ui/text-field";

const Entered = z.object({ next: z.string() });
const Refused = z.object({ detail: z.string() });

const unreachable =
	"The newsroom cannot be reached at the moment. Your connection may be down; try again.";

async function enter(form: HTMLFormElement): Promise<{ next: string } | { refused: string }> {
	const answer = await fetch(form.action, {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify(Object.fromEntries(new FormData(form))),
	});
	const said: unknown = await answer.json();
	if (answer.ok) return Entered.parse(said);
	return { refused: Refused.safeParse(said).data?.detail ?? unreachable };
}

type SignInFormProps = {
	/** The newsroom's page to go to. */
	next: string;
	/** What the last attempt was refused with, where it was made without script. */
	refused?: string | undefined;
};

/** E-mail and password. A plain form; with script an error shows in place and nothing typed is lost. */
export function SignInForm({ next, refused: before }: SignInFormProps) {
	const [refused, setRefused] = useState(before);
	const [pending, setPending] = useState(false);
	const form = useRef<HTMLFormElement>(null);

	const submit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		if (pending || !form.current) return;
		setPending(true);
		const result = await enter(form.current).catch(() => ({ refused: unreachable }));
		if ("next" in result) return window.location.assign(result.next);
		setPending(false);
		setRefused(result.refused);
		form.current.querySelector<HTMLInputElement>("[name=password]")?.select();
	};

	return (
		<form
			ref={form}
			className="form"
			method="post"
			action="/api/newsroom/login"
			onSubmit={(event) => void submit(event)}
			aria-busy={pending || undefined}
		>
			{refused ? (
				<Notice tone="bad" live>
					{refused}
				</Notice>
			) : null}
			<input type="hidden" name="next" value={next} />
			<TextField
				label="E-mail"
				name="email"
				type="email"
				autoComplete="username"
				inputMode="email"
				autoCapitalize="none"
				spellCheck={false}
				maxLength={320}
				required
				autoFocus
			/>
			<PasswordField
				label="Password"
				name="password"
				autoComplete="current-password"
				maxLength={1024}
				required
			/>
			<Button type="submit" variant="primary" wide aria-disabled={pending || undefined}>
				{pending ? "Signing in …" : "Sign in"}
			</Button>
		</form>
	);
}
