/** Says what is being done, a line at a time. */
export function say(message) {
	console.log(message);
}

/** Ends with a sentence on a Node that is too old for what package.json names. */
export function ensureNode() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	console.error(`Dateline needs Node 20.19 or newer; this is ${process.versions.node}.`);
	process.exit(1);
}
