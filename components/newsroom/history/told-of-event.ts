import { onClock } from "@/components/newsroom/publishing/wall-time";
import { deskStates, publicStates } from "@/components/newsroom/story-state";

const states: Record<string, { name: string }> = { ...deskStates, ...publicStates };

/** A state of a story by its name; another word as it is. */
export function stateName(state: string | null): string | null {
	return state && (states[state]?.name ?? state);
}

function textOf(detail: object, key: string): string | null {
	const value: unknown = Object.getOwnPropertyDescriptor(detail, key)?.value;
	return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

/** What an event tells besides, in words. */
export function detailWords(detail: unknown, timeZone: string): string[] {
	if (typeof detail !== "object" || detail === null) return [];
	const [revision, before, from, until, reason, notice] = [
		"revision",
		"before",
		"from",
		"until",
		"reason",
		"notice",
	].map((key) => textOf(detail, key));
	return [
		revision ? `revision ${revision}` : "",
		before ? `what stood there is revision ${before}` : "",
		from ? `from ${onClock(new Date(from), timeZone)}` : "",
		until ? `until ${onClock(new Date(until), timeZone)}` : "",
		reason ? `“${reason}”` : "",
		notice ? `readers were told: “${notice}”` : "",
	].filter(Boolean);
}

const plainKeys = ["email", "name", "slug", "host", "address", "to", "desks", "network"];

/** What an event about accounts and settings tells: who, what it is called, where. */
export function namesTold(detail: Record<string, unknown>): string[] {
	return plainKeys.flatMap((key) => {
		const value = detail[key];
		const text = Array.isArray(value) ? value.join(", ") : value;
		return typeof text === "string" && text !== "" ? [text] : [];
	});
}
