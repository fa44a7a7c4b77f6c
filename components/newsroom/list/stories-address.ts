/** What the list of stories was asked for, as it stands in its address. */
export type Asked = {
	words?: string;
	sectionId?: string;
	deskId?: string;
	state?: string;
	mine?: string;
	before?: string;
};

/** The list's address with what it is asked for, so that a search can be kept, sent on, and come back to. */
export function storiesAddress(asked: Asked): string {
	const query = new URLSearchParams(asked).toString();
	return query ? `/newsroom/stories?${query}` : "/newsroom/stories";
}
