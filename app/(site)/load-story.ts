import { notFound } from "next/navigation";
import { cache } from "react";
import { getStory } from "@/lib/published/get-story";
import { live } from "@/lib/published/reader";
import { loadPaper } from "./load-paper";

/** The public story at a path, read once for a page. */
const loadStory = cache((path: string) => getStory(live, path));

type Address = { section: string; year: string; month: string; day: string; slug: string };

/** The story of a page and the paper around it; no page where either is missing. */
export async function loadStoryInPaper({ params }: { params: Promise<Address> }) {
	const { section, year, month, day, slug } = await params;
	const [paper, story] = await Promise.all([
		loadPaper(),
		loadStory(`/${section}/${year}/${month}/${day}/${slug}`),
	]);
	if (!paper || !story) notFound();
	return { ...paper, story };
}
