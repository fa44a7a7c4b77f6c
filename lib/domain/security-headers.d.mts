/** What every answer tells a browser to refuse; `bin/doorstep.mjs` adds HSTS where the site is https. */
export const securityHeaders: { key: string; value: string }[];

/** For what is no page (feeds, data, errors): nothing at all may run or be framed. */
export const strictPolicy: string;

/** The policy of a page: its own origin, and scripts only with the nonce of this very answer. */
export function pagePolicy(page: {
	nonce: string;
	development?: boolean;
	editor?: boolean;
	admitted?: import("./third-party").Admitted | null;
}): string;

/** The policy of a page that the press has taken Next's script out of. */
export const strippedPolicy: string;
