/** One kind of work that the worker does besides others. */
export type Job = {
	/** As it stands in the log. */
	name: string;
	/** How long it rests where nothing was due, in milliseconds. */
	every: number;
	/**
	 * Does what is due, a little of it: claims rows for itself (`FOR UPDATE SKIP LOCKED`), since several
	 * workers may run. True where more may be due already. It must bear being broken off anywhere.
	 */
	run: (signal: AbortSignal) => Promise<boolean>;
};
