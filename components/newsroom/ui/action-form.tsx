"use client";

import {
	type FormEvent,
	type ReactNode,
	useActionState,
	useEffect,
	useRef,
	useState,
	useTransition,
} from "react";
import { FormContext } from "./form-state";
import { Notice } from "./notice";
import type { FormAction, Outcome } from "./outcome";
import { isRenewed, renewed } from "./renewed";

type ActionFormProps<T> = {
	action: FormAction<T>;
	/** Said when it is done; without it the page itself must show that. */
	done?: string;
	className?: string;
	children: ReactNode;
};

/**
 * A form of a server action. Its fields (`form-fields`) stand their own problems beside themselves; what
 * was typed stays where something is wrong, and is cleared when it was taken. Works without script too.
 */
export function ActionForm<T>({ action, done, className = "form", children }: ActionFormProps<T>) {
	// What a form that was sent before any script had come was answered; the browser runs the action itself.
	const [answered, dispatch] = useActionState<Outcome<T> | null, FormData>(action, null);
	const [latest, setLatest] = useState<Outcome<T> | null>(null);
	const [pending, startTransition] = useTransition();
	const outcome = latest ?? answered;
	const form = useRef<HTMLFormElement>(null);

	useEffect(() => {
		if (outcome?.ok) form.current?.reset();
		else if (outcome) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
	}, [outcome]);

	const submit = (event: FormEvent<HTMLFormElement>) => {
		// React would clear the fields of a form whose action it runs itself.
		event.preventDefault();
		const submitter = "submitter" in event.nativeEvent ? event.nativeEvent.submitter : null;
		const sent = new FormData(
			event.currentTarget,
			submitter instanceof HTMLElement ? submitter : null,
		);
		startTransition(async () => {
			const outcome = await action(latest, sent).catch((error: unknown) => {
				if (isRenewed(error)) return renewed;
				throw error;
			});
			startTransition(() => setLatest(outcome));
		});
	};

	return (
		<FormContext value={{ outcome, pending }}>
			<form
				ref={form}
				action={dispatch}
				onSubmit={submit}
				className={className}
				aria-busy={pending || undefined}
			>
				{children}
				{outcome && !outcome.ok ? (
					<Notice tone="bad" live>
						{outcome.sentence}
					</Notice>
				) : null}
				{outcome?.ok && done ? (
					<Notice tone="good" live>
						{done}
					</Notice>
				) : null}
			</form>
		</FormContext>
	);
}
