import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Every file below some places, in an order that is the same on every machine.
 *
 * @param {string[]} places
 * @param {(file: string) => boolean} counts
 * @returns {string[]}
 */
function listFiles(places, counts) {
	return places
		.filter((place) => existsSync(place) && counts(place))
		.sort()
		.flatMap((place) =>
			statSync(place).isDirectory()
				? listFiles(
						readdirSync(place).map((name) => path.posix.join(place, name)),
						counts,
					)
				: [place],
		);
}

/**
 * One hash of the names and the contents of files.
 *
 * @param {string[]} places files and folders; those that are not there do not count
 * @param {(file: string) => boolean} counts
 */
export function hashFiles(places, counts = () => true) {
	const hash = createHash("sha256");
	for (const file of listFiles(places, counts)) {
		hash.update(file).update("\0").update(readFileSync(file)).update("\0");
	}
	return hash.digest("hex");
}
