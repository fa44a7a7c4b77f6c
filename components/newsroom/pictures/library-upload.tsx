"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Notice } from "@/components/newsroom/ui/notice";
import type { PictureSheet } from "./picture-sheet";
import { PictureUpload } from "./picture-upload";

/** Brings a picture into the library, and says which it is. */
export function LibraryUpload() {
	const router = useRouter();
	const [added, setAdded] = useState<{ picture: PictureSheet; known: boolean } | null>(null);
	const take = (picture: PictureSheet, known: boolean) => {
		setAdded({ picture, known });
		router.refresh();
	};
	return (
		<div className="form">
			{added ? (
				<Notice tone="good" live>
					<p>
						{added.known ? "This file is in the library already: " : "Added: "}
						<Link href={`/newsroom/pictures/${added.picture.id}`}>
							{added.picture.caption || added.picture.fileName}
						</Link>
					</p>
				</Notice>
			) : null}
			<PictureUpload key={added?.picture.id} onAdded={take} />
		</div>
	);
}
