/** Says what is being done, a line at a time. */
export function say(message) {
	console.log(message);
}

/** From which minor version on each line has `require` of modules, which Prisma's generator needs. */
const firstMinors = { 20: 19, 22: 12 };

/** @param {string} version */
export function suffices(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return major > 22 || minor >= (firstMinors[major] ?? Number.POSITIVE_INFINITY);
}

/** Ends with a sentence on a Node that package.json's `engines` leave out. */
export function ensureNode() {
	if (suffices(process.versions.node)) return;
	console.error(
		`Dateline needs Node 20.19 or newer (of the 22 line 22.12); this is ${process.versions.node}.`,
	);
	process.exit(1);
}
