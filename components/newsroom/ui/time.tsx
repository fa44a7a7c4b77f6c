/** An instant on the clock of the paper's zone, exact in the markup. */
export function Time({ at, timeZone, seconds }: { at: Date; timeZone: string; seconds?: boolean }) {
	const shown = new Intl.DateTimeFormat("en-GB", {
		timeZone,
		day: "numeric",
		month: "short",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		second: seconds ? "2-digit" : undefined,
	}).format(at);
	return (
		<time dateTime={at.toISOString()} title={timeZone} className="nowrap">
			{shown}
		</time>
	);
}
