/** What the list of events was asked for, as it stands in its address. */
export type AskedEvents = {
	actor?: string;
	act?: string;
	story?: string;
	from?: string;
	until?: string;
};

/** An address of the list or its file, with what it is asked for. */
export function eventsAddress(
	asked: AskedEvents & { before?: string; after?: string },
	at = "/newsroom/settings/events",
): string {
	const query = new URLSearchParams(asked).toString();
	return query ? `${at}?${query}` : at;
}
