import type { SiteSettings } from "./site-settings";
import { siteFilePath } from "./urls";

/** The files that are made of an uploaded icon. */
export const iconFiles = {
	tab: "icon-96.png",
	phone: "icon-180.png",
	small: "icon-192.png",
	large: "icon-512.png",
	old: "favicon.ico",
} as const;

type Icon = { path: string; type: string; sizes: string };

/** Where the paper's icons are: its own, or the engine's letter. */
export type SiteIcons = { tab: Icon; phone: string; large: string; app: Icon[] };

const png = (path: string, side: number): Icon => ({
	path,
	type: "image/png",
	sizes: `${side}x${side}`,
});

export function siteIcons({ icons }: Pick<SiteSettings, "icons">): SiteIcons {
	if (!icons) {
		const letter = { path: "/icon.svg", type: "image/svg+xml", sizes: "any" };
		const large = "/icon1.png";
		return { tab: letter, phone: "/apple-icon.png", large, app: [letter, png(large, 512)] };
	}
	const path = (file: string) => siteFilePath(icons.hash, file);
	const large = path(iconFiles.large);
	return {
		tab: png(path(iconFiles.tab), 96),
		phone: path(iconFiles.phone),
		large,
		app: [png(path(iconFiles.small), 192), png(large, 512)],
	};
}
