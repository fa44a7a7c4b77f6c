import type { Metadata } from "next";
import { Door } from "@/components/newsroom/ui/door";

export const metadata: Metadata = { title: "Not found" };

/** For what is not, or no longer, in the newsroom. */
export default function NotFound() {
	return (
		<Door paper="This is not here" word="Newsroom">
			<p>It does not exist, or it has been moved.</p>
			<p>
				<a href="/newsroom/stories">All stories</a>
			</p>
		</Door>
	);
}
