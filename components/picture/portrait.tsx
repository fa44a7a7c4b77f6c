import type { PictureView } from "@/lib/domain/picture";
import { NewsPicture } from "./news-picture";

type Props = {
	view: PictureView;
	/** Whom it shows, or whose mark it is. */
	alt: string;
	/** A mark is shown whole, a face fills its frame. */
	whole?: boolean;
};

/** The picture of a person or the mark of a source on their page, with who is credited for it. */
export function Portrait({ view, alt, whole = false }: Props) {
	return (
		<figure className={whole ? "portrait portrait-whole" : "portrait"}>
			<NewsPicture view={view} alt={alt} sizes={whole ? "240px" : "132px"} first />
			{view.credit && <figcaption>{view.credit}</figcaption>}
		</figure>
	);
}
