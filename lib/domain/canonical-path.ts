/**
 * The one address of a page: small letters, single slashes, none at the end, no `index.html`. Paths
 * that are not ASCII stay as they are; we make none.
 */
export function canonicalPath(pathname: string): string {
	const path = pathname
		.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
		.replace(/\/{2,}/g, "/")
		.replace(/(\/index\.html?)?\/?$/, "");
	return path === "" ? "/" : path;
}
