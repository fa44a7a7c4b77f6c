import path from "node:path";
import { env } from "@/lib/env";
import { diskStore } from "./disk";
import type { Store } from "./store";

/** Where the originals and renditions of pictures are: `{hash}/original`, `{hash}/{width}.{format}`. */
export function pictureStore(): Store {
	return diskStore(path.resolve(env().DATA_DIR, "pictures"));
}
