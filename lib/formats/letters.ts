import type { Letter } from "@/lib/domain/mail";
import { escapeXml } from "./xml";

/** A paragraph, or a link that stands in a line of its own. */
type Part = string | { link: string };

function paragraph(part: Part): string {
	if (typeof part === "string") return `<p>${escapeXml(part)}</p>`;
	const link = escapeXml(part.link);
	return `<p><a href="${link}">${link}</a></p>`;
}

/** A letter in the paper's name: the same words as plain text and as plain HTML. */
function letterOf(subject: string, parts: Part[]): Letter {
	const text = parts.map((part) => (typeof part === "string" ? part : part.link)).join("\n\n");
	const style = "font: 16px/24px Georgia, serif; color: #1b1b1a; max-width: 34em";
	const body = parts.map(paragraph).join("\n");
	return {
		subject,
		text: `${text}\n`,
		html: `<!doctype html>\n<html lang="en"><body style="${style}">\n${body}\n</body></html>\n`,
	};
}

type About = {
	/** The paper's name. */
	paper: string;
	link: string;
	/** "until 28 November 2026, 14:00 (Asia/Hong_Kong)" without "until". */
	until: string;
};

/** Asks somebody onto the staff. */
export function invitationLetter({
	paper,
	link,
	until,
	by,
	role,
}: About & { by: string; role: string }) {
	return letterOf(`Your account at ${paper}`, [
		`${by} invites you to write for ${paper}, as ${role}.`,
		"Open this address to choose your password:",
		{ link },
		`It is yours alone and opens once, until ${until}. If you did not expect this letter, leave it be.`,
	]);
}

/** Lets somebody choose a new password. */
export function passwordResetLetter({ paper, link, until }: About): Letter {
	return letterOf(`A new password for ${paper}`, [
		`Somebody, probably you, asked for a new password for your account at ${paper}.`,
		"Open this address to choose it:",
		{ link },
		`It opens once, until ${until}. If it was not you, leave it be: your password stays as it is.`,
	]);
}

/** Shows that mail works. */
export function testLetter({ paper, by }: { paper: string; by: string }): Letter {
	return letterOf(`A test letter from ${paper}`, [
		`Mail works: this letter was sent from the newsroom of ${paper}, where ${by} asked for it.`,
	]);
}
