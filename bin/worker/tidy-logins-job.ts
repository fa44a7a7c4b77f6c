import { tidyLogins } from "@/lib/newsroom/staff/tidy-logins";
import type { Job } from "./job";

/** Clears away what signing in leaves behind. */
export const tidyLoginsJob: Job = {
	name: "tidy logins",
	every: 3_600_000,
	async run() {
		await tidyLogins();
		return false;
	},
};
