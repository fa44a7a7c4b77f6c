/**
 * What every answer tells a browser to refuse. Plain JavaScript, since next.config.mjs reads it too: it
 * gives these to all answers, and proxy.ts adds to pages the policy with the nonce of that answer.
 */

export const securityHeaders = [
	{ key: "X-Content-Type-Options", value: "nosniff" },
	{ key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
	{
		key: "Permissions-Policy",
		value:
			"camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
	},
	{ key: "X-Frame-Options", value: "DENY" },
	{ key: "Cross-Origin-Opener-Policy", value: "same-origin" },
	{ key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** For what is no page (feeds, data, errors): nothing at all may run or be framed. */
export const strictPolicy =
	"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The policy of a page: its own origin, and scripts only with the nonce of this very answer. Third parties
 * of the settings come in by `admitted`; without them every page has the same policy.
 *
 * @param {{ nonce: string; development?: boolean; editor?: boolean; admitted?: import("./third-party").Admitted | null }} page
 * `editor`: a page with the text editor, which adds a stylesheet (with the nonce) and shows pictures before
 * they are uploaded.
 */
export function pagePolicy({ nonce, development = false, editor = false, admitted = null }) {
	const more = (/** @type {string[] | undefined} */ sources) =>
		sources?.length ? ` ${sources.join(" ")}` : "";
	// Trust in a script's own scripts would make the list of hosts say nothing: with third parties it goes.
	const scripts =
		admitted && !admitted.bringsOthers ? `'self'${more(admitted.script)}` : "'strict-dynamic'";
	const directives = [
		"default-src 'self'",
		`script-src 'nonce-${nonce}' ${scripts}${development ? " 'unsafe-eval'" : ""}`,
		// `next dev` brings styles in as elements; a build has files only.
		`style-src 'self'${development || admitted?.styles ? " 'unsafe-inline'" : editor ? ` 'nonce-${nonce}'` : ""}`,
		`img-src 'self'${editor ? " blob: data:" : ""}${more(admitted?.img)}`,
		"font-src 'self'",
		`connect-src 'self'${development ? " ws:" : ""}${more(admitted?.connect)}`,
		"manifest-src 'self'",
		"media-src 'self'",
		"worker-src 'self'",
		`frame-src ${admitted?.frame.length ? `'self'${more(admitted.frame)}` : "'none'"}`,
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	];
	return directives.join("; ");
}

/**
 * The policy of a page that the press has taken Next's script out of. It has no nonce, which would be
 * the same for everybody who is handed that copy, and needs none: nothing on it runs.
 */
export const strippedPolicy = [
	"default-src 'none'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"manifest-src 'self'",
	"media-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
].join("; ");
