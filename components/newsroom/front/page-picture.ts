/** Where something stands on the picture of a page, in the page's own pixels. */
export type Box = { id: string; left: number; top: number; width: number; height: number };

export type PagePicture = {
	stories: (Box & { container: string | null })[];
	containers: Box[];
	height: number;
};

/** What a preview leaves out: scripts may not run in a picture, and the editor says itself what it is. */
const unwanted = "script, .preview-bar, link[rel=preload]";

async function pageAt(address: string): Promise<Document | null> {
	const response = await fetch(address, { cache: "no-store" }).catch(() => null);
	if (!response?.ok) return null;
	const page = new DOMParser().parseFromString(await response.text(), "text/html");
	for (const element of page.querySelectorAll(unwanted)) element.remove();
	for (const link of page.querySelectorAll("a")) link.tabIndex = -1;
	return page;
}

/** Draws a page into a frame; where one is drawn already only what it shows is exchanged, so that nothing flashes. One that a newer drawing has overtaken is dropped. */
export async function drawPage(
	frame: HTMLIFrameElement,
	address: string,
	overtaken: () => boolean,
): Promise<boolean> {
	const page = await pageAt(address);
	if (!page) return false;
	if (overtaken()) return true;
	const drawn = frame.contentDocument?.querySelector(".sheet");
	const next = page.querySelector(".sheet");
	if (drawn && next) {
		drawn.replaceWith(next);
		return true;
	}
	const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
	frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
	await loaded;
	await frame.contentDocument?.fonts.ready;
	return true;
}

function boxOf(id: string, element: Element): Box {
	const { left, top, width, height } = element.getBoundingClientRect();
	return { id, left, top, width, height };
}

/** Finds every story and block on a drawn page. */
export function measurePage(frame: HTMLIFrameElement): PagePicture {
	const page = frame.contentDocument;
	const stories = [...(page?.querySelectorAll<HTMLElement>("[data-story]") ?? [])].map(
		(element) => ({
			...boxOf(element.dataset.story ?? "", element),
			container: element.closest<HTMLElement>("[data-container]")?.dataset.container ?? null,
		}),
	);
	const containers = [...(page?.querySelectorAll<HTMLElement>("[data-container]") ?? [])].map(
		(element) => boxOf(element.dataset.container ?? "", element),
	);
	const sheet = page?.querySelector(".sheet")?.getBoundingClientRect();
	return { stories, containers, height: Math.ceil(sheet?.bottom ?? 0) };
}
