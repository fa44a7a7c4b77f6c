import { Refusal } from "./refusal";

/** What has a name for people and a slug for addresses: a section, a topic, a contributor, a source. */
export type Named = { id: string; slug: string; name: string };

/** One of a list by its slug, or by its name in any case; null where there is none. */
export function findNamed<T extends Named>(list: T[], wanted: string): T | null {
	const name = wanted.trim().toLowerCase();
	return (
		list.find(({ slug }) => slug === name) ??
		list.find((one) => one.name.toLowerCase() === name) ??
		null
	);
}

/** @throws Refusal `invalid`, with the field's name, where the list has no such one */
export function requireNamed<T extends Named>(list: T[], wanted: string, field: string): T {
	const found = findNamed(list, wanted);
	if (found) return found;
	const sentence = `There is no ${field.replace(/s$/, "")} called "${wanted}".`;
	throw new Refusal("invalid", sentence, [{ field, sentence }]);
}
