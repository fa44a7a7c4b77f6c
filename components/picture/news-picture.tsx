import {
	mediaTypes,
	type PictureView,
	type Rendition,
	type RenditionFormat,
	renditionPath,
} from "@/lib/domain/picture";

type Props = {
	view: PictureView;
	alt: string;
	/** How wide the picture stands, as CSS's `sizes`. */
	sizes: string;
	/** The first picture of a page is fetched at once, the others when they come near. */
	first?: boolean;
};

/** Print is on light paper, whatever the screen is. */
const onDarkPages = "screen and (prefers-color-scheme: dark)";

function sourceSet(hash: string, renditions: Rendition[], format: RenditionFormat): string {
	return renditions
		.filter((rendition) => rendition.format === format)
		.toSorted((a, b) => a.width - b.width)
		.map((rendition) => `${renditionPath(hash, rendition)} ${rendition.width}w`)
		.join(", ");
}

/** The JPEG for programs that know nothing else: the largest that is not more than 960 wide, else the smallest. */
function plainRendition({ renditions }: PictureView) {
	const sorted = renditions
		.filter(({ format }) => format === "jpg")
		.toSorted((a, b) => b.width - a.width);
	return sorted.find(({ width }) => width <= 960) ?? sorted.at(-1);
}

/** A picture in the sizes and formats that we keep; its place is known before it comes. */
export function NewsPicture({ view, alt, sizes, first = false }: Props) {
	const plain = plainRendition(view);
	if (!plain) return null;
	const made = [
		{ renditions: view.dark, media: onDarkPages },
		{ renditions: view.renditions, media: undefined },
	];
	const sources = made.flatMap(({ renditions, media }) =>
		(["avif", "webp"] as const)
			.filter((format) => renditions.some((rendition) => rendition.format === format))
			.map((format) => ({ format, media, srcSet: sourceSet(view.hash, renditions, format) })),
	);
	return (
		<picture>
			{sources.map(({ format, media, srcSet }) => (
				<source
					key={srcSet}
					type={mediaTypes[format]}
					media={media}
					srcSet={srcSet}
					sizes={sizes}
				/>
			))}
			<img
				src={renditionPath(view.hash, plain)}
				srcSet={sourceSet(view.hash, view.renditions, "jpg")}
				sizes={sizes}
				width={view.width}
				height={view.height}
				alt={alt}
				loading={first ? undefined : "lazy"}
				decoding={first ? undefined : "async"}
				fetchPriority={first ? "high" : undefined}
			/>
		</picture>
	);
}
