"use client";

import { Button } from "@/components/newsroom/ui/button";
import { Door } from "@/components/newsroom/ui/door";

/** For a page of the newsroom that could not be made. What is being written is kept in the browser. */
export default function NewsroomError({ reset }: { reset: () => void }) {
	return (
		<Door paper="This page could not be shown" word="Newsroom">
			<p>The newsroom or its database could not answer just now. Nothing that was saved is lost.</p>
			<Button onClick={reset}>Try again</Button>
		</Door>
	);
}
