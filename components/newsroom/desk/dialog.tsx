"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/newsroom/ui/button";

type DialogProps = {
	title: string;
	/** Escape or the button. Left out: it stays until what it asks for is done. */
	onClose?: () => void;
	wide?: boolean;
	children: ReactNode;
};

/** A sheet over the page that wants something first; focus stays in it and returns where it was. */
export function Dialog({ title, onClose, wide, children }: DialogProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const heading = useId();
	useEffect(() => {
		const before = document.activeElement;
		const shown = dialog.current;
		shown?.showModal();
		return () => {
			shown?.close();
			if (before instanceof HTMLElement) before.focus();
		};
	}, []);
	return (
		<dialog
			ref={dialog}
			className={wide ? "dialog dialog--wide" : "dialog"}
			aria-labelledby={heading}
			onCancel={(event) => {
				// The page decides: React takes it away.
				event.preventDefault();
				onClose?.();
			}}
		>
			<div className="dialog__head">
				<h2 id={heading}>{title}</h2>
				{onClose ? (
					<Button small onClick={onClose}>
						Close
					</Button>
				) : null}
			</div>
			{children}
		</dialog>
	);
}
