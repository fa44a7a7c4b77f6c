import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { newsroomClient, type Tx } from "@/lib/db/newsroom";
import { type Actor, staffIdOf } from "@/lib/domain/actor";
import { ensure } from "@/lib/domain/refusal";
import type { SettingName } from "@/lib/domain/site-settings";

/** A setting as its screen shows it; version 0 where nobody has decided anything. */
export type Kept<T> = { version: number; value: T };

type Held = { value: Prisma.JsonValue; version: number } | null;

function parsed<T>(schema: z.ZodType<T>, held: Held, otherwise: T): Kept<T> {
	const read = schema.safeParse(held?.value);
	return { version: held?.version ?? 0, value: read.success ? read.data : otherwise };
}

/** What was decided, or what holds where nobody has. */
export async function readSetting<T>(
	name: SettingName,
	schema: z.ZodType<T>,
	otherwise: T,
): Promise<Kept<T>> {
	const held = await newsroomClient().setting.findUnique({ where: { name } });
	return parsed(schema, held, otherwise);
}

/** The same within an act, which nobody else can change until it is over. */
export async function lockSetting<T>(
	tx: Tx,
	name: SettingName,
	schema: z.ZodType<T>,
	otherwise: T,
): Promise<Kept<T>> {
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`dateline:setting:${name}`}, 0))::text`;
	return parsed(schema, await tx.setting.findUnique({ where: { name } }), otherwise);
}

/** Who decided it last, in words. */
async function whoChanged(tx: Tx, name: SettingName): Promise<string> {
	const held = await tx.setting.findUnique({ where: { name } });
	const staff =
		held?.changedBy &&
		(await tx.staff.findUnique({ where: { id: held.changedBy }, select: { name: true } }));
	return staff ? staff.name : "Somebody";
}

type Keeping = {
	name: SettingName;
	value: Prisma.InputJsonObject;
	/** What the actor had before them. */
	version: number;
	actor: Actor;
	now: Date;
};

/**
 * Keeps what was decided on one screen of the settings. Of two who change the same the second is told.
 *
 * @throws Refusal `conflict`
 */
export async function keepSetting(tx: Tx, keeping: Keeping): Promise<void> {
	const { name, value, version, actor, now } = keeping;
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`dateline:setting:${name}`}, 0))::text`;
	const held = await tx.setting.findUnique({ where: { name }, select: { version: true } });
	ensure(
		(held?.version ?? 0) === version,
		"conflict",
		`${await whoChanged(tx, name)} has changed this while you had it open. Nothing of yours is lost: copy what you wrote, then load the page anew to see theirs.`,
	);
	const changed = { value, changedAt: now, changedBy: staffIdOf(actor) };
	await tx.setting.upsert({
		where: { name },
		create: { name, version: 1, ...changed },
		update: { version: version + 1, ...changed },
	});
}
