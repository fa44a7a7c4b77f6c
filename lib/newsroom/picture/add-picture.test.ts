import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import type { PictureDetails } from "@/lib/domain/input";
import { pictureKey, storyKey } from "@/lib/domain/page-key";
import { type Rendition, renditionFile } from "@/lib/domain/picture";
import { Refusal } from "@/lib/domain/refusal";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { pictureStore } from "@/lib/storage/picture-store";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, aStory } from "@/lib/testing/newsroom";
import { addPicture } from "./add-picture";
import { readEmbeddedWords } from "./embedded-words";
import { getPicture } from "./get-picture";
import type { LibraryPicture } from "./library-picture";
import { listPictures } from "./list-pictures";
import { updatePicture } from "./update-picture";

useFreshDatabase();

const context = { actor: operator };
const details: PictureDetails = {
	credit: "Ana Ruiz / AFP",
	copyright: "© 2026 AFP",
	caption: "A ferry.",
	alt: "A white ferry.",
};

function canvas(width: number, height: number, background = "#326") {
	return sharp({ create: { width, height, channels: 3, background } });
}

/** A photo as a camera makes it: lying on its side, with words, and with the place where it was taken. */
function aPhoto(width = 1000, height = 600): Promise<Buffer> {
	const IFD0 = { Artist: "Ana Ruiz", ImageDescription: "A ferry leaves." };
	const IFD3 = { GPSLatitudeRef: "N", GPSLatitude: "43/1 6/1 0/1" };
	return canvas(width, height)
		.jpeg()
		.withMetadata({ orientation: 6, exif: { IFD0, IFD3 } })
		.toBuffer();
}

async function refusal(bytes: Buffer): Promise<string> {
	try {
		await addPicture(context, bytes, "x.jpg", details);
	} catch (error) {
		if (error instanceof Refusal) return `${error.code}: ${error.message}`;
		throw error;
	}
	return "taken";
}

test("a photo becomes upright renditions up to its own width, with its credit and without its place", async () => {
	const { pictureId, hash } = await addPicture(
		context,
		await aPhoto(),
		"C:\\photos\\ferry.jpg",
		details,
	);
	const picture = await getPicture(context, pictureId);
	assert.ok(picture);
	assert.equal(picture.fileName, "ferry.jpg");
	assert.deepEqual([picture.width, picture.height], [600, 1000]);
	assert.deepEqual(
		[...new Set(picture.renditions.map(({ width }) => width))].sort(),
		[320, 480, 600],
	);
	for (const { width, height, format, bytes } of picture.renditions) {
		const file = await pictureStore().read(`${hash}/${width}.${format}`);
		assert.equal(file?.length, bytes);
		const metadata = await sharp(file ?? undefined).metadata();
		assert.deepEqual(
			[metadata.width, metadata.height, metadata.orientation ?? 1],
			[width, height, 1],
		);
		assert.match(metadata.xmpAsString ?? "", /<photoshop:Credit>Ana Ruiz \/ AFP<.*© 2026 AFP/);
		assert.doesNotMatch(metadata.exif?.toString("latin1") ?? "", /leaves|GPS/);
	}
});

test("a narrow picture is never enlarged and keeps its own width", async () => {
	const { pictureId } = await addPicture(
		context,
		await canvas(400, 300).png().toBuffer(),
		"small.png",
		details,
	);
	const picture = await getPicture(context, pictureId);
	assert.deepEqual([...new Set(picture?.renditions.map(({ width }) => width))].sort(), [320, 400]);
});

test("the same file with the same credit is the same picture, also when sent twice at once", async () => {
	const bytes = await canvas(500, 500, "#963").jpeg().toBuffer();
	const both = await Promise.all([
		addPicture(context, bytes, "a.jpg", details),
		addPicture(context, bytes, "b.jpg", details),
	]);
	const again = await addPicture(context, bytes, "c.jpg", details);
	const other = await addPicture(context, bytes, "d.jpg", { ...details, credit: "Reuters" });
	assert.equal(both[0].pictureId, both[1].pictureId);
	assert.deepEqual([again.pictureId, again.known], [both[0].pictureId, true]);
	assert.notEqual(other.pictureId, again.pictureId);
});

test("what is no still JPEG, PNG or WebP is refused with a sentence", async () => {
	const photo = await aPhoto(1200, 900);
	const frames = canvas(60, 120).webp().toBuffer();
	assert.match(await refusal(photo.subarray(0, photo.length / 2)), /^unsupported: .*broken/);
	assert.match(
		await refusal(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")),
		/^unsupported: .*SVG/,
	);
	assert.match(
		await refusal(Buffer.concat([Buffer.from("\0\0\0\x18ftypheic"), Buffer.alloc(99)])),
		/HEIC/,
	);
	assert.match(
		await refusal(
			Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from("<svg/>"), Buffer.alloc(99)]),
		),
		/broken/,
	);
	assert.match(await refusal(Buffer.alloc(40_000_001)), /^too-large: .*40 MB/);
	assert.match(await refusal(await canvas(20, 20).png().toBuffer()), /^invalid: .*20 × 20/);
	assert.equal(await refusal(await frames), "taken");
});

test("a header that claims more pixels than there is memory for is refused before anything is decoded", async () => {
	const bomb = await canvas(100, 100).png().toBuffer();
	bomb.writeUInt32BE(60_000, 16);
	bomb.writeUInt32BE(60_000, 20);
	assert.match(await refusal(bomb), /^(too-large|unsupported)/);
});

test("caption and credit come from the photo itself", async () => {
	const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="AFP"><dc:creator><rdf:Seq><rdf:li>Kazuhiro Nogi</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Seko &amp; Abe in Tokyo.</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
	const words = await readEmbeddedWords(await canvas(300, 200).jpeg().withXmp(xmp).toBuffer());
	assert.deepEqual(words, {
		caption: "Seko & Abe in Tokyo.",
		alt: "",
		credit: "Kazuhiro Nogi / AFP",
		copyright: "",
	});
	const exif = await readEmbeddedWords(await aPhoto());
	assert.deepEqual([exif.caption, exif.credit], ["A ferry leaves.", "Ana Ruiz"]);
});

test("a new credit makes new renditions under a new address, and a reporter may not change another's", async () => {
	const { pictureId, hash } = await addPicture(
		context,
		await canvas(640, 400, "#396").jpeg().toBuffer(),
		"e.jpg",
		details,
	);
	const reporter = { actor: await aStaffMember("reporter") };
	await assert.rejects(updatePicture(reporter, { pictureId, ...details, credit: "Me" }), {
		code: "forbidden",
	});
	const words = await updatePicture(reporter, {
		pictureId,
		...details,
		caption: "Another caption.",
	});
	assert.deepEqual([words.caption, words.hash], ["Another caption.", hash]);

	const credited = await updatePicture(context, {
		pictureId,
		...details,
		credit: "Ken Mori / Reuters",
	});
	assert.notEqual(credited.hash, hash);
	assert.equal(await pictureStore().has(`${hash}/320.jpg`), false);
	const file = await pictureStore().read(`${credited.hash}/320.jpg`);
	assert.match((await sharp(file ?? undefined).metadata()).xmpAsString ?? "", /Ken Mori/);
});

test("of two who change a credit at once one is told, and the picture has the files of its credit", async () => {
	const bytes = await canvas(640, 400, "#963").jpeg().toBuffer();
	const { pictureId } = await addPicture(context, bytes, "f.jpg", details);
	const change = (credit: string) => updatePicture(context, { pictureId, ...details, credit });
	const outcomes = await Promise.allSettled([change("Ken Mori"), change("Mira Sol")]);
	const won = outcomes.find((outcome) => outcome.status === "fulfilled");
	const lost = outcomes.find((outcome) => outcome.status === "rejected");
	assert.equal(lost?.reason.code, "conflict");
	const picture = await getPicture(context, pictureId);
	assert.equal(picture?.credit, won?.value.credit);
	const file = await pictureStore().read(`${picture?.hash}/320.jpg`);
	const written = (await sharp(file ?? undefined).metadata()).xmpAsString ?? "";
	assert.ok(written.includes(picture?.credit ?? "nobody"));
});

test("a new credit tells caches of the pages that show the picture, and of its former files", async () => {
	const { sections } = await aPaper();
	const bytes = await canvas(640, 400, "#693").jpeg().toBuffer();
	const { pictureId, hash } = await addPicture(context, bytes, "g.jpg", details);
	const leadPicture = { pictureId, caption: "", alt: "A ferry." };
	const storyId = await aStory(sections.asia, { leadPicture });
	await publishStory(context, { storyId });
	const credited = await updatePicture(context, { pictureId, ...details, credit: "Ken Mori" });
	const change = await newsroomClient().change.findFirstOrThrow({ orderBy: { id: "desc" } });
	for (const key of [storyKey(storyId), pictureKey(hash), pictureKey(credited.hash)])
		assert.ok(change.keys.includes(key), key);
});

const shapesOf = (crops: Rendition[]) =>
	crops.map(({ variant, width, height }) => `${variant} ${width} × ${height}`);

test("a photo is cut to the shapes that search engines want, never enlarged, and not to its own", async () => {
	const added = async (width: number, height: number) => {
		const bytes = await canvas(width, height, "#264").jpeg().toBuffer();
		const { pictureId } = await addPicture(context, bytes, "cut.jpg", details);
		return getPicture(context, pictureId);
	};
	const large = await added(3000, 2000);
	const crops = ["16x9 1200 × 675", "4x3 1200 × 900", "1x1 1200 × 1200"];
	assert.deepEqual(shapesOf(large?.crops ?? []), crops);
	for (const crop of large?.crops ?? []) {
		const file = await pictureStore().read(`${large?.hash}/${renditionFile(crop)}`);
		const { width, height } = await sharp(file ?? undefined).metadata();
		assert.deepEqual([width, height], [crop.width, crop.height]);
	}
	assert.deepEqual(shapesOf((await added(1600, 1200))?.crops ?? []), [crops[0], crops[2]]);
	assert.deepEqual(shapesOf((await added(600, 400))?.crops ?? []), [
		"16x9 600 × 338",
		"4x3 533 × 400",
		"1x1 400 × 400",
	]);
	// A strip of which no part is large enough.
	assert.deepEqual((await added(900, 100))?.crops, []);
});

test("what a program drew for dark pages and other shapes goes with the picture, also under a new credit", async () => {
	const png = (width: number, height: number, colour: string) =>
		canvas(width, height, colour).png().toBuffer();
	const light = await png(1600, 900, "#fff");
	const drawings = {
		dark: await png(1600, 900, "#000"),
		"4x3": await png(1200, 900, "#00f"),
		"1x1": await png(1200, 1200, "#f00"),
	};
	const { pictureId, hash } = await addPicture(context, light, "map.png", details, drawings);
	const plain = await addPicture(context, light, "map.png", details);
	assert.notEqual(plain.hash, hash);

	const lightnessOf = async (file: string) => {
		const { channels } = await sharp((await pictureStore().read(file)) ?? undefined).stats();
		return channels.map(({ mean }) => Math.round(mean / 255));
	};
	const ensureDrawn = async (drawn: LibraryPicture | null) => {
		assert.ok(drawn);
		assert.ok(drawn.renditions.every(({ variant }) => variant === undefined));
		assert.deepEqual(
			drawn.dark.map(renditionFile).sort(),
			drawn.renditions
				.filter(({ format }) => format === "webp")
				.map(({ width }) => `${width}-dark.webp`)
				.sort(),
		);
		assert.deepEqual(await lightnessOf(`${drawn.hash}/640-dark.webp`), [0, 0, 0]);
		assert.deepEqual(await lightnessOf(`${drawn.hash}/640.webp`), [1, 1, 1]);
		assert.deepEqual(await lightnessOf(`${drawn.hash}/1200-4x3.jpg`), [0, 0, 1]);
		assert.deepEqual(await lightnessOf(`${drawn.hash}/1200-1x1.jpg`), [1, 0, 0]);
	};
	await ensureDrawn(await getPicture(context, pictureId));
	await ensureDrawn(
		await updatePicture(context, { pictureId, ...details, credit: "Dateline graphics" }),
	);
	assert.equal(await pictureStore().has(`${hash}/original-dark`), false);

	const small = { ...drawings, dark: await png(800, 450, "#000") };
	await assert.rejects(addPicture(context, light, "map.png", details, small), { code: "invalid" });
});

test("the library is paged by key and searched by words", async () => {
	const first = await listPictures(context, { limit: 2 });
	const second = await listPictures(context, { limit: 2, before: first.next ?? "" });
	assert.equal(first.rows.length, 2);
	assert.ok(second.rows.every(({ id }) => first.rows.every((one) => one.id !== id)));
	const found = await listPictures(context, { words: "mori e.jpg" });
	assert.deepEqual(
		found.rows.map(({ credit }) => credit),
		["Ken Mori / Reuters"],
	);
});
