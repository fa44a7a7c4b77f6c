const pause = 1000;
const atMost = 8000;

/** Milliseconds until the next save: a second after the last key, and every eight while typing goes on. */
export function nextSave(now: number, dirtySince: number): number {
	return Math.max(0, Math.min(pause, dirtySince + atMost - now));
}

/** Milliseconds until the next try after `failures` in a row: 1, 2, 4, 8, 16, then every 30 s. */
export function backOff(failures: number): number {
	return Math.min(30_000, 1000 * 2 ** Math.max(0, failures - 1));
}
