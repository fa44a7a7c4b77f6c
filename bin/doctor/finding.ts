/** One line of what the doctor says. */
export type Finding = {
	/** What was looked at: "database", "storage" … */
	about: string;
	/** A warning is no fault yet, or a matter of taste. */
	state: "good" | "warning" | "bad";
	says: string;
	/** What to do about it. */
	mend?: string;
};

export const good = (about: string, says: string): Finding => ({ about, state: "good", says });

export const warning = (about: string, says: string, mend: string): Finding => ({
	about,
	state: "warning",
	says,
	mend,
});

export const bad = (about: string, says: string, mend: string): Finding => ({
	about,
	state: "bad",
	says,
	mend,
});
