import { newsroomClient } from "@/lib/db/newsroom";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";

/** A letter as its list shows it; its text is not in it. */
export type MailRow = {
	id: string;
	kind: string;
	toAddress: string;
	createdAt: Date;
	tries: number;
	nextTryAt: Date;
	sentAt: Date | null;
	deadAt: Date | null;
	answer: string;
};

/** The newest letters, a hundred at most. @throws Refusal `forbidden` */
export async function listMail({ actor }: Context): Promise<MailRow[]> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may see the letters.");
	return newsroomClient().mail.findMany({
		select: {
			id: true,
			kind: true,
			toAddress: true,
			createdAt: true,
			tries: true,
			nextTryAt: true,
			sentAt: true,
			deadAt: true,
			answer: true,
		},
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		take: 100,
	});
}
