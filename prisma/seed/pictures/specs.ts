import type { PictureSpec } from "./picture-spec";
import { charts } from "./specs-charts";
import { diagrams } from "./specs-diagrams";
import { asianMaps } from "./specs-maps-asia";
import { featureMaps } from "./specs-maps-features";
import { worldMaps } from "./specs-maps-world";
import { plates } from "./specs-plates";

const drawn = {
	...asianMaps,
	...worldMaps,
	...featureMaps,
	...charts,
	...diagrams,
	...plates,
} as const;

/** Name of a drawing, as stories use it in `picture.key`. */
export type PictureKey = keyof typeof drawn;

/** What is drawn, by key. */
export const specs: Record<PictureKey, PictureSpec> = drawn;

/** True for the name of a drawing. */
export function isPictureKey(key: string): key is PictureKey {
	return Object.hasOwn(drawn, key);
}
