import { notFound } from "next/navigation";
import { requireActor } from "@/lib/web/session";

/** Whatever else is asked of the newsroom is not there, and is told so by the newsroom, not to readers. */
export default async function NothingHere() {
	await requireActor("/newsroom/stories");
	notFound();
}
