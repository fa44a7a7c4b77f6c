/** What is true of a draft's text, as far as the server has confirmed it. */
export type DraftStatus =
	| { is: "saved"; at: Date }
	| { is: "unsaved" }
	| { is: "saving" }
	| { is: "retrying"; why: "offline" | "server" }
	| { is: "signed-out" }
	| { is: "refused"; sentence: string };

type Telling = { kept: boolean; conflicts: number; unstorable: number; now?: Date };

const clock = new Intl.DateTimeFormat("en-GB", {
	hour: "2-digit",
	minute: "2-digit",
	second: "2-digit",
});

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

/** The minute of a save; with its day where that is another. */
function savedAt(at: Date, now: Date): string {
	const time = clock.format(at);
	return day.format(at) === day.format(now) ? time : `${time}, ${day.format(at)}`;
}

const places = (count: number) => (count === 1 ? "one place" : `${count} places`);

function savedLine(at: Date, { conflicts, unstorable, now = new Date() }: Telling): string {
	const time = savedAt(at, now);
	if (conflicts > 0)
		return `Saved at ${time}, except ${places(conflicts)} where somebody else wrote too`;
	if (unstorable > 0) return `Saved at ${time}, except ${places(unstorable)} marked below`;
	return `All changes saved at ${time}`;
}

/** The status line: facts only. `kept` is whether this computer holds a copy of what is not saved. */
export function statusLine(status: DraftStatus, telling: Telling): string {
	const copy = telling.kept
		? "kept on this computer"
		: "not kept on this computer: do not close this window";
	switch (status.is) {
		case "saved":
			return savedLine(status.at, telling);
		case "unsaved":
			return "Unsaved changes";
		case "saving":
			return "Saving…";
		case "retrying":
			return status.why === "offline"
				? `Not saved: offline, retrying — ${copy}`
				: `Not saved: the server does not answer properly, retrying — ${copy}`;
		case "signed-out":
			return telling.kept
				? "Signed out: sign in again in this window, your text is kept"
				: "Signed out: sign in again in this window, and do not close it";
		case "refused":
			return `Not saved: ${status.sentence} — ${copy}`;
	}
}
