/** "No stories", "1 story", "12 stories". */
export function counted(count: number, one: string, many: string): string {
	if (count === 0) return `no ${many}`;
	return count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${many}`;
}

type Uses = { live: number; schedules: number; drafts: number };

/** What a merge would take along, in words. */
export function countedUses({ live, schedules, drafts }: Uses): string {
	const stories = counted(live, "live story", "live stories");
	return `${stories}, ${counted(schedules, "schedule", "schedules")} and ${counted(drafts, "draft", "drafts")}`;
}
