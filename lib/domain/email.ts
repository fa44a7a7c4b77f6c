/** What stands before the "@": ASCII, as RFC 5322 writes it without quotation marks. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** Letters, marks and digits between hyphens and plain full stops; nothing that is mapped away or to another. */
const domainLetters = /^[\p{L}\p{M}\p{Nd}.-]+$/u;
const invisible = /\p{Default_Ignorable_Code_Point}/u;

const asciiDomain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** A domain as the DNS is asked for it: "xn--…" for what is not ASCII. */
function domainForDns(domain: string): string | null {
	if (!domainLetters.test(domain) || invisible.test(domain)) return null;
	const address = `http://${domain}`;
	if (!URL.canParse(address)) return null;
	const { hostname } = new URL(address);
	return asciiDomain.test(hostname) ? hostname : null;
}

/**
 * The one form of an e-mail address by which an account is found; null for what is none. Two addresses
 * have the same form only where they differ in nothing but case: look-alikes, wide letters and
 * invisible characters are refused, never mapped to what they resemble.
 */
export function normalizeEmail(text: string): string | null {
	const trimmed = text.trim();
	if (trimmed.length > 254 || trimmed !== trimmed.normalize("NFKC")) return null;
	const [local, domain, ...more] = trimmed.split("@");
	if (!local || !domain || more.length > 0 || local.length > 64) return null;
	// Lower case of ASCII only: other letters have no business in this part.
	const lowerLocal = local.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
	if (!localPart.test(lowerLocal)) return null;
	const lowerDomain = domainForDns(domain);
	return lowerDomain && `${lowerLocal}@${lowerDomain}`;
}
