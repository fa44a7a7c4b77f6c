import { z } from "zod";
import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import { normalizeEmail } from "@/lib/domain/email";
import { LanguageTag } from "@/lib/domain/language";
import { homeKey, latestKey, siteKey } from "@/lib/domain/page-key";
import { passwordProblem } from "@/lib/domain/password";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure, type Problem, Refusal } from "@/lib/domain/refusal";
import { reservedSlugs, slugFrom } from "@/lib/domain/slug";
import { isTimeZone } from "@/lib/env";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { grantFor } from "@/lib/newsroom/staff/grant-for";
import { hashPassword } from "@/lib/newsroom/staff/password-hash";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";

const words = (sentence: string, max: number) => z.string().trim().min(1, sentence).max(max);

export const FoundSite = z.strictObject({
	name: words("Give the paper a name.", 80),
	motto: z.string().trim().max(160).default(""),
	description: z.string().trim().max(300).default(""),
	language: LanguageTag,
	timeZone: z.string().refine(isTimeZone, "Choose a zone of the list."),
	/** Names, in the order of the navigation; each has a desk of its own. */
	sections: z.array(z.string().trim().max(60)).max(24),
	adminName: words("Give your name.", 120),
	adminEmail: z.string().max(254),
	password: z.string().max(1024),
});
export type FoundSite = z.infer<typeof FoundSite>;

/** The grant opens the first admin's session. */
export type FoundedSite = { staffId: string; grant: string };

type NamedSection = { name: string; slug: string };

/** The sections of a list in which lines may be empty; with each its line. */
function namedSections(names: string[]): (NamedSection & { line: number })[] {
	return names.flatMap((name, line) => (name ? [{ name, slug: slugFrom(name), line }] : []));
}

function wrongWith({ name, slug }: NamedSection, before: NamedSection[]): string | null {
	if (slug === "") return `"${name}" has no letters for an address.`;
	if (reservedSlugs.has(slug))
		return `/${slug} is a page of the portal's own. Choose another name.`;
	return before.some((other) => other.slug === slug) ? `"${name}" is there twice.` : null;
}

/** A problem for each line that is wrong, told of `sections.<line>`; of `sections` where there is none. */
function sectionProblems(names: string[]): Problem[] {
	const sections = namedSections(names);
	if (sections.length === 0) return [{ field: "sections", sentence: "Name at least one section." }];
	return sections.flatMap((section, index) => {
		const sentence = wrongWith(section, sections.slice(0, index));
		return sentence ? [{ field: `sections.${section.line}`, sentence }] : [];
	});
}

/** @throws Refusal `invalid`, a problem for each field that is wrong */
function check(input: FoundSite): { email: string; sections: NamedSection[] } {
	const email = normalizeEmail(input.adminEmail);
	const around = { email: input.adminEmail, name: input.adminName, siteName: input.name };
	const password = passwordProblem(input.password, around);
	const problems = sectionProblems(input.sections);
	if (!email)
		problems.push({
			field: "adminEmail",
			sentence: "This is not an e-mail address that can be used here.",
		});
	if (password) problems.push({ field: "password", sentence: password });
	if (problems[0] || !email)
		throw new Refusal("invalid", "Not yet: something above is not right.", problems);
	return { email, sections: namedSections(input.sections) };
}

/** @throws Refusal `conflict` */
async function ensureNobodyBegan(tx: Tx): Promise<void> {
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('dateline:found-site', 0))::text`;
	const begun = (await tx.site.count()) + (await tx.staff.count());
	ensure(begun === 0, "conflict", "This paper has been founded already.");
}

async function openSections(tx: Tx, sections: NamedSection[]): Promise<string[]> {
	const deskIds: string[] = [];
	for (const [index, { name, slug }] of sections.entries()) {
		const desk = await tx.desk.create({ data: { slug, name }, select: { id: true } });
		await tx.section.create({ data: { slug, name, position: index + 1, deskId: desk.id } });
		deskIds.push(desk.id);
	}
	return deskIds;
}

/**
 * The first act of all: the paper, its sections with their desks, and the first admin, at once or not
 * at all. Of two who try at the same time one wins.
 *
 * @throws Refusal `forbidden` | `invalid` | `conflict` (there is a paper, or an account)
 */
export async function foundSite({ actor }: Context, input: FoundSite): Promise<FoundedSite> {
	ensure(
		mayManageStaff(actor) && staffIdOf(actor) === null,
		"forbidden",
		"Only who sits at the server may found the paper.",
	);
	const { email, sections } = check(input);
	const passwordHash = await hashPassword(input.password);
	return inTransaction(async (tx, now) => {
		await ensureNobodyBegan(tx);
		const { name, motto, description, language, timeZone } = input;
		await tx.site.create({
			data: { id: 1, name, motto, description, language, timeZone, createdAt: now },
		});
		const deskIds = await openSections(tx, sections);
		const admin = await tx.staff.create({
			data: {
				email,
				name: input.adminName,
				role: "admin",
				passwordHash,
				createdAt: now,
				desks: { create: deskIds.map((deskId) => ({ deskId })) },
			},
			select: { id: true },
		});
		await recordStaffEvent(tx, {
			act: "site-founded",
			actor,
			at: now,
			staffId: admin.id,
			detail: { name },
		});
		await recordChange(tx, now, [siteKey, homeKey, latestKey]);
		const grant = await grantFor(tx, { staffId: admin.id, authMethods: ["password"], now });
		return { staffId: admin.id, grant };
	});
}
