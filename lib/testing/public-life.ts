type Stretch = { text: string; from: number; stop: number | null };

/**
 * What the public life of a story should be after some acts, told as simply as can be: a text is shown
 * from its instant until it stops or another follows. Instants are milliseconds.
 */
export class PublicLife {
	private stretches: Stretch[] = [];

	private at(instant: number): Stretch | null {
		const last = this.stretches.findLast(({ from }) => from <= instant);
		return last && (last.stop === null || instant < last.stop) ? last : null;
	}

	/** The text that readers see at an instant, or null. */
	shownAt(instant: number): string | null {
		return this.at(instant)?.text ?? null;
	}

	/** When readers see it first of all; never is infinitely far. */
	firstPublicAt(): number {
		return this.stretches[0]?.from ?? Number.POSITIVE_INFINITY;
	}

	/** The instants at which something begins or stops. */
	turns(): number[] {
		return this.stretches.flatMap(({ from, stop }) => (stop === null ? [from] : [from, stop]));
	}

	private put(text: string, from: number, stopElse: number | null): void {
		const shown = this.at(from);
		const follows = this.stretches.some((one) => one.from > from);
		const alone = stopElse !== null && stopElse > from && !follows ? stopElse : null;
		const stop = shown ? shown.stop : alone;
		if (shown) shown.stop = null;
		this.stretches.push({ text, from, stop });
		this.stretches.sort((a, b) => a.from - b.from);
	}

	/** Takes what begins at an instant away; what it would have replaced goes on in its place. */
	takeOff(from: number): number | null {
		const index = this.stretches.findIndex((one) => one.from === from);
		const [gone] = this.stretches.splice(index, 1);
		const before = this.stretches[index - 1];
		if (before && before.stop === null) before.stop = gone?.stop ?? null;
		return gone?.stop ?? null;
	}

	/** Older texts that were still to come, at the same instant or later, are called off. */
	publish(text: string, from: number): void {
		const now = Date.now();
		let expiry: number | null = null;
		for (const one of this.stretches.filter((it) => it.from > now && it.from >= from)) {
			expiry = this.takeOff(one.from);
		}
		this.put(text, from, expiry);
	}

	reschedule(was: number, from: number): void {
		const text = this.stretches.find((one) => one.from === was)?.text ?? "";
		this.put(text, from, this.takeOff(was));
	}

	expire(at: number | null): void {
		const last = this.stretches.at(-1);
		if (last) last.stop = at;
	}

	withdraw(now: number): void {
		const shown = this.at(now);
		this.stretches = this.stretches.filter(({ from }) => from <= now);
		if (shown) shown.stop = now;
	}

	letPass(milliseconds: number): void {
		for (const one of this.stretches) {
			one.from -= milliseconds;
			if (one.stop !== null) one.stop -= milliseconds;
		}
	}
}
