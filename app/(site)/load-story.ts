import { cache } from "react";
import { getStory } from "@/lib/published/get-story";
import { live } from "@/lib/published/reader";

/** The public story at a path, read once for a page. */
export const loadStory = cache((path: string) => getStory(live, path));
