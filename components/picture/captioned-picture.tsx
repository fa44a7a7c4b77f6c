import type { PictureView } from "@/lib/domain/picture";
import { NewsPicture } from "./news-picture";

type Props = { view: PictureView; alt: string; caption: string; sizes: string; first?: boolean };

/** A picture in a story: what it shows and who made it, told apart. */
export function CaptionedPicture({ view, alt, caption, sizes, first }: Props) {
	// As wide as the column a portrait would fill the screen, and a small picture be a blur.
	const narrow = view.height > view.width || view.width < 560;
	return (
		<figure className={narrow ? "plate plate-narrow" : "plate"}>
			<NewsPicture view={view} alt={alt} sizes={sizes} first={first} />
			{(caption || view.credit) && (
				<figcaption>
					{caption && <span className="caption">{caption}</span>}{" "}
					{view.credit && <span className="credit">{view.credit}</span>}
				</figcaption>
			)}
		</figure>
	);
}
