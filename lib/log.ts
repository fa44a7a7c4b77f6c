import { pino } from "pino";
import { env } from "./env";

/** One structured logger for every process; secrets never reach it. */
export const log = pino({
	level: env().LOG_LEVEL,
	redact: {
		paths: [
			"password",
			"token",
			"cookie",
			"authorization",
			"*.password",
			"*.token",
			"*.cookie",
			"*.authorization",
		],
		censor: "…",
	},
});
