import type { Settings } from "@/lib/env";

/** One running installation, as the launcher knows it. */
export type Portal = {
	settings: Settings;
	/** DATA_DIR as an absolute path. */
	dataDir: string;
	authSecret: string;
	development: boolean;
	/** What runs, in the order of starting; it is stopped the other way round. */
	parts: { stop(): Promise<void> }[];
	/** Ends everything, because something fell too often. */
	giveUp: (sentence: string) => void;
};

/** Tells the operator what is being done. */
export function say(message: string): void {
	console.log(message);
}
