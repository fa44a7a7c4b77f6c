import Link from "next/link";
import { type PictureSheet, pictureAddress } from "./picture-sheet";

/** The library's pictures, each leading to its own page. */
export function LibraryGrid({ pictures }: { pictures: PictureSheet[] }) {
	if (pictures.length === 0) return <p className="empty">No picture is like that.</p>;
	return (
		<ul className="picture-grid">
			{pictures.map((picture) => (
				<li key={picture.id}>
					<Link href={`/newsroom/pictures/${picture.id}`} prefetch={false}>
						<img
							src={pictureAddress(picture, 320)}
							width={picture.width}
							height={picture.height}
							alt={picture.alt}
							loading="lazy"
						/>
						<span className="picture-grid__caption">{picture.caption || picture.fileName}</span>
						<span className="soft">{picture.credit}</span>
					</Link>
				</li>
			))}
		</ul>
	);
}
