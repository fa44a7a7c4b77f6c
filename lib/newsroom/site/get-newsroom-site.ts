import { newsroomClient } from "@/lib/db/newsroom";

/** The paper as the newsroom knows it. */
export type NewsroomSite = { name: string; motto: string; language: string; timeZone: string };

/** The paper, or null before it has been founded. */
export async function getNewsroomSite(): Promise<NewsroomSite | null> {
	return newsroomClient().site.findUnique({
		where: { id: 1 },
		select: { name: true, motto: true, language: true, timeZone: true },
	});
}

/** Whether somebody has begun here: a paper or an account is there. */
export async function isFounded(): Promise<boolean> {
	const client = newsroomClient();
	if ((await client.site.count()) > 0) return true;
	return (await client.staff.count()) > 0;
}
