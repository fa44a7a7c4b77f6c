/**
 * An attribute of a node that goes along when the node is cut, copied and pasted here, as
 * `data-<name>`.
 */
export function carried(name: string, fallback: string | null) {
	const key = `data-${name}`;
	return {
		default: fallback,
		parseHTML: (element: HTMLElement) => element.getAttribute(key) ?? fallback,
		renderHTML: (attributes: Record<string, unknown>) => {
			const value = Object.entries(attributes).find(
				([one]) => one.toLowerCase() === name.replaceAll("-", ""),
			)?.[1];
			return value ? { [key]: String(value) } : {};
		},
	};
}

const uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** Takes an element in only where it carries the id of something of ours. */
export function carriesId(attribute: string) {
	const pattern = new RegExp(`^${uuid}$`);
	return (element: HTMLElement) =>
		pattern.test(element.getAttribute(`data-${attribute}`) ?? "") ? null : false;
}
