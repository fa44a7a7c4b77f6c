import { z } from "zod";
import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import { normalizeEmail } from "@/lib/domain/email";
import { homeKey, latestKey, siteKey } from "@/lib/domain/page-key";
import { passwordProblem } from "@/lib/domain/password";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure, type Problem, Refusal } from "@/lib/domain/refusal";
import { reservedSlugs, slugFrom } from "@/lib/domain/slug";
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
	language: z
		.string()
		.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Write the language as en, pt-BR or zh-Hant."),
	timeZone: z
		.string()
		.refine(
			(zone) => zone === "UTC" || Intl.supportedValuesOf("timeZone").includes(zone),
			"Choose a zone of the list.",
		),
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

function sectionProblem(sections: NamedSection[]): string | null {
	if (sections.length === 0) return "Name at least one section.";
	const nameless = sections.find(({ slug }) => slug === "");
	if (nameless) return `"${nameless.name}" has no letters for an address.`;
	const reserved = sections.find(({ slug }) => reservedSlugs.has(slug));
	if (reserved)
		return `"${reserved.name}" cannot be a section: /${reserved.slug} is a page of the portal's own.`;
	const twice = sections.find(
		({ slug }, index) => sections.findIndex((other) => other.slug === slug) !== index,
	);
	return twice ? `"${twice.name}" is there twice.` : null;
}

/** @throws Refusal `invalid`, a problem for each field that is wrong */
function check(input: FoundSite): { email: string; sections: NamedSection[] } {
	const names = input.sections.filter((name) => name !== "");
	const sections = names.map((name) => ({ name, slug: slugFrom(name) }));
	const email = normalizeEmail(input.adminEmail);
	const around = { email: input.adminEmail, name: input.adminName, siteName: input.name };
	const found: [string, string | null][] = [
		["sections", sectionProblem(sections)],
		["adminEmail", email ? null : "This is not an e-mail address that can be used here."],
		["password", passwordProblem(input.password, around)],
	];
	const problems: Problem[] = found.flatMap(([field, sentence]) =>
		sentence ? [{ field, sentence }] : [],
	);
	if (problems[0] || !email) throw new Refusal("invalid", "Something is not right yet.", problems);
	return { email, sections };
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
