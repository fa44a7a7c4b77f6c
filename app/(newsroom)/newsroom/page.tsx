import { redirect } from "next/navigation";
import { requireActor } from "@/lib/web/session";

export default async function NewsroomPage() {
	await requireActor("/newsroom/stories");
	redirect("/newsroom/stories");
}
