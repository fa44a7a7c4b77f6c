import { asOwner } from "@/lib/db/owner";
import { bad, type Finding, good, warning } from "./finding";
import type { Patient } from "./patient";

const about = "mail";

/** Whether letters can go out, and do. What is wrong with the database is said elsewhere. */
export async function examineMail({ ownerUrl }: Patient): Promise<Finding[]> {
	if (!ownerUrl) return [];
	const rows = await asOwner(ownerUrl, (owner) =>
		owner.query<{ host: string | null; dead: number; late: number }>(
			`SELECT (SELECT host FROM mail_settings) AS host,
				(SELECT count(*)::int FROM mail WHERE dead_at > now() - interval '7 days') AS dead,
				(SELECT count(*)::int FROM mail
					WHERE sent_at IS NULL AND dead_at IS NULL AND created_at < now() - interval '1 hour') AS late`,
		),
	).then(
		(answer) => answer.rows,
		() => [],
	);
	const [found] = rows;
	if (!found) return [];
	if (!found.host) {
		const says = "No mail server is set up: invitations have to be handed over by hand.";
		return [warning(about, says, "Newsroom, Settings, Mail.")];
	}
	if (found.dead + found.late === 0) return [good(about, `Letters go out by ${found.host}.`)];
	const says = `Of the last letters ${found.dead} could not be sent, and ${found.late} wait for more than an hour.`;
	return [
		bad(about, says, "Newsroom, Settings, Mail says what the server answered; does a worker run?"),
	];
}
