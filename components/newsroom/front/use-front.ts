"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { type Answer, ask, sentenceOf } from "@/components/newsroom/desk/ask";
import { applyOperation } from "@/lib/domain/front/apply-operation";
import type { FrontOperation } from "@/lib/domain/front/front-operation";
import { FrontSheet, StepDone } from "./front-sheet";

export type FrontSaid = { tone: "good" | "bad"; sentence: string } | null;

/** An open front: what it is, and what can be done to it. */
export type OpenFront = {
	sheet: FrontSheet;
	/** Goes up whenever the picture of the page has to be made anew. */
	pictured: number;
	busy: boolean;
	said: FrontSaid;
	say: (said: FrontSaid) => void;
	/** Does one operation; `told` is read out when it is done. */
	edit: (operation: FrontOperation, told: string) => void;
	/** Undo, redo, begin from the page, drop the draft. */
	step: (what: "undo" | "redo" | "start" | "drop", told: string) => void;
	refresh: () => Promise<void>;
};

/** Others work here too: so often one looks what they did. */
const everySeconds = 10;

/** Looks again at once when somebody comes back to the window, and from time to time. */
function useLookAgain(look: () => void): void {
	useEffect(() => {
		const visible = () => document.visibilityState === "visible" && look();
		const timer = setInterval(visible, everySeconds * 1000);
		window.addEventListener("focus", visible);
		return () => {
			clearInterval(timer);
			window.removeEventListener("focus", visible);
		};
	}, [look]);
}

type Wanted<S extends z.ZodType> = { schema: S; path: string; body: object; told: string };

/** Steps go to the server one after the other; what is shown runs ahead of it. */
export function useFront(first: FrontSheet): OpenFront {
	const [sheet, setSheet] = useState(first);
	const [pictured, setPictured] = useState(0);
	const [waiting, setWaiting] = useState(0);
	const [said, say] = useState<FrontSaid>(null);
	const line = useRef<Promise<unknown>>(Promise.resolve());
	const seen = useRef(first.version);
	const address = `/api/newsroom/fronts/${first.front.key}`;

	const refresh = useCallback(async () => {
		const answer = await ask(FrontSheet, address);
		if (answer.is !== "done") return;
		setSheet(answer.value);
		if (answer.value.version !== seen.current) setPictured((count) => count + 1);
		seen.current = answer.value.version;
	}, [address]);

	const lookAgain = useCallback(() => {
		line.current = line.current.then(refresh, refresh);
	}, [refresh]);
	useLookAgain(lookAgain);

	const send = <S extends z.ZodType>({ schema, path, body, told }: Wanted<S>) => {
		setWaiting((count) => count + 1);
		const ended = (answer: Answer<z.output<S>>) => {
			if (answer.is !== "done") return say({ tone: "bad", sentence: sentenceOf(answer) });
			const done = StepDone.safeParse(answer.value);
			const because = done.success ? done.data.because : null;
			say({ tone: because ? "bad" : "good", sentence: because ?? told });
		};
		line.current = line.current
			.then(() => ask(schema, `${address}/${path}`, { method: "POST", body }))
			.then(ended)
			.then(refresh)
			.finally(() => setWaiting((count) => count - 1));
	};

	const edit: OpenFront["edit"] = (operation, told) => {
		setSheet((shown) => {
			const applied = applyOperation(shown.containers, operation);
			return applied.done ? { ...shown, containers: applied.containers } : shown;
		});
		const body = { id: crypto.randomUUID(), operation };
		send({ schema: StepDone, path: "operations", body, told });
	};
	const step: OpenFront["step"] = (what, told) =>
		send({ schema: StepDone, path: what, body: { id: crypto.randomUUID() }, told });

	return { sheet, pictured, busy: waiting > 0, said, say, edit, step, refresh };
}
