import type { Conflict, Draft, DraftPatch } from "@/lib/domain/draft";
import type { StoryContent } from "@/lib/domain/story";
import { conflictKey, heldPlaces, settle } from "./conflicts";
import type { DraftStatus } from "./draft-status";
import type { DraftView, KeeperNeeds } from "./draft-view";
import type { LocalCopies } from "./local-copy";
import { patchBetween, type Unstorable } from "./patch-between";
import { rebase, type Sheet } from "./rebase";
import type { SaveAnswer, SavedDraft, SendPatch } from "./save-answer";
import { backOff, nextSave } from "./save-rhythm";

/**
 * Keeps a draft: takes what is typed, saves it in one strict sequence, keeps a local copy until the
 * server has confirmed it, and lets others' changes in where the writer did not touch.
 */
export class DraftKeeper {
	readonly #send: SendPatch;
	readonly #copies: LocalCopies;
	readonly #listeners = new Set<() => void>();
	#sheet: Sheet;
	#view: DraftView;
	/** Sent, and not known to have arrived: it goes again, unchanged, before anything newer. */
	#unconfirmed: DraftPatch | null = null;
	#refused: Unstorable = {};
	#sending = false;
	#closed = false;
	#leaving = false;
	#failures = 0;
	#savedAt: Date;
	#dirtySince: number | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#copyTimer: ReturnType<typeof setTimeout> | undefined;

	constructor({ opening, send, copies }: KeeperNeeds) {
		const { content, versions, version, updatedAt } = opening;
		this.#send = send;
		this.#copies = copies;
		this.#sheet = { base: { content, versions }, content };
		this.#savedAt = updatedAt;
		this.#view = {
			content,
			version,
			status: { is: "saved", at: updatedAt },
			conflicts: [],
			problems: {},
			kept: false,
			arrivals: 0,
			othersAt: null,
		};
	}

	readonly view = (): DraftView => this.#view;

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/** Takes what was typed. */
	change(fields: Partial<StoryContent>): void {
		this.#sheet = { ...this.#sheet, content: { ...this.#sheet.content, ...fields } };
		for (const field of Object.keys(fields)) delete this.#refused[field];
		this.#after({});
	}

	/** Takes up what this computer kept from an earlier time; whether there was anything. */
	restore(): boolean {
		const copy = this.#copies.find();
		if (!copy) return false;
		const server = this.#sheet.base;
		this.#sheet = rebase(copy, server, copy.unconfirmed, []);
		this.#copies.keep({ ...this.#sheet, unconfirmed: null });
		this.#after({ arrivals: this.#view.arrivals + 1, kept: true });
		return this.#isDirty();
	}

	/** Lets in what the server holds now, read without a save. */
	follow(server: Draft & { version: number }): void {
		if (this.#sending || this.#unconfirmed || server.version <= this.#view.version) return;
		this.#adopt(server, null, this.#view.conflicts);
		this.#after({ version: server.version, othersAt: new Date() });
	}

	/** Decides a place where both wrote. */
	settle(conflict: Conflict, choice: "mine" | "theirs" | "both"): void {
		this.#sheet = settle(this.#sheet, conflict, choice);
		const conflicts = this.#view.conflicts.filter(
			(other) => conflictKey(other) !== conflictKey(conflict),
		);
		this.#after({ conflicts, arrivals: this.#view.arrivals + 1 });
	}

	/** Saves now what is not saved; whether the server then holds all of it. */
	async saveNow(): Promise<boolean> {
		for (let round = 0; round < 5; round += 1) {
			await this.#sent();
			if (!this.#unconfirmed && !this.#patch()) break;
			await this.#sendOnce();
			if (this.#view.status.is !== "saved" && this.#view.status.is !== "unsaved") return false;
		}
		return !this.#isDirty();
	}

	/** Tries again at once: the network is back, or the person signed in again. */
	readonly retry = (): void => {
		this.#failures = 0;
		this.#refused = {};
		if (this.#isDirty()) void this.#sendOnce();
	};

	/** Puts the local copy on its shelf now; for the moment in which a page goes away. */
	readonly keepCopy = (): void => {
		clearTimeout(this.#copyTimer);
		if (!this.#isDirty()) return;
		const kept = this.#copies.keep({ ...this.#sheet, unconfirmed: this.#unconfirmed });
		if (kept !== this.#view.kept) this.#show({ kept });
	};

	/** The page goes on without this story: what is not saved goes to the server behind its back. */
	leave(): void {
		this.#leaving = true;
		this.keepCopy();
		void this.saveNow().finally(() => this.#leaving && this.close());
	}

	/** The page came back to it before it was gone. */
	stay(): void {
		this.#leaving = false;
		this.#closed = false;
	}

	/** Ends everything; the local copy stays. */
	close(): void {
		this.keepCopy();
		this.#closed = true;
		clearTimeout(this.#timer);
		clearTimeout(this.#copyTimer);
	}

	#change() {
		return patchBetween(
			this.#sheet.base,
			this.#sheet.content,
			heldPlaces(this.#view.conflicts, this.#refused),
		);
	}

	#patch(): DraftPatch | null {
		return this.#change().patch;
	}

	#isDirty(): boolean {
		const { patch, unstorable } = this.#change();
		return (
			patch !== null ||
			this.#unconfirmed !== null ||
			this.#view.conflicts.length > 0 ||
			Object.keys({ ...unstorable, ...this.#refused }).length > 0
		);
	}

	#show(part: Partial<DraftView>): void {
		this.#view = { ...this.#view, ...part };
		for (const listener of this.#listeners) listener();
	}

	/** After any change of the sheet: tells the screens, keeps the copy, plans the save. */
	#after(part: Partial<DraftView>): void {
		this.#view = { ...this.#view, ...part };
		const { patch, unstorable } = this.#change();
		const problems = { ...unstorable, ...this.#refused };
		this.#show({ content: this.#sheet.content, problems, status: this.#statusNow(patch !== null) });
		if (!this.#isDirty()) {
			this.#clean();
			return;
		}
		clearTimeout(this.#copyTimer);
		this.#copyTimer = setTimeout(this.keepCopy, 200);
		if (patch) this.#plan();
	}

	#statusNow(waiting: boolean): DraftStatus {
		const { status } = this.#view;
		if (this.#sending || status.is === "signed-out" || status.is === "retrying") return status;
		return waiting || this.#unconfirmed ? { is: "unsaved" } : { is: "saved", at: this.#savedAt };
	}

	#clean(): void {
		clearTimeout(this.#copyTimer);
		this.#dirtySince = null;
		this.#copies.drop();
		this.#show({ kept: false });
	}

	#plan(): void {
		const blocked = this.#view.status.is === "retrying" || this.#view.status.is === "signed-out";
		if (this.#sending || blocked) return;
		const now = Date.now();
		this.#dirtySince ??= now;
		this.#wait(nextSave(now, this.#dirtySince));
	}

	#wait(milliseconds: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#sendOnce(), milliseconds);
	}

	/** When nothing is on its way any more. */
	#sent(): Promise<void> {
		if (!this.#sending) return Promise.resolve();
		return new Promise((resolve) => {
			const stop = this.subscribe(() => {
				if (this.#sending) return;
				stop();
				resolve();
			});
		});
	}

	async #sendOnce(): Promise<void> {
		clearTimeout(this.#timer);
		const patch = this.#unconfirmed ?? this.#patch();
		if (this.#sending || !patch) return;
		this.#sending = true;
		this.#unconfirmed = patch;
		this.#dirtySince = null;
		this.#show({ status: { is: "saving" } });
		this.keepCopy();
		const answer = await this.#send(patch);
		if (this.#closed) return;
		this.#sending = false;
		this.#take(answer, patch);
	}

	#take(answer: SaveAnswer, patch: DraftPatch): void {
		switch (answer.is) {
			case "saved":
				this.#confirm(answer.draft, patch);
				break;
			case "refused":
				this.#refuse(answer, patch);
				break;
			case "signed-out":
				this.#show({ status: { is: "signed-out" } });
				break;
			case "unreachable":
				this.#failures += 1;
				this.#show({ status: { is: "retrying", why: answer.why } });
				this.#wait(backOff(this.#failures));
		}
	}

	#confirm(draft: SavedDraft, patch: DraftPatch): void {
		this.#unconfirmed = null;
		this.#failures = 0;
		this.#savedAt = draft.savedAt;
		const fresh = new Set(draft.conflicts.map(conflictKey));
		const conflicts = [
			...this.#view.conflicts.filter((old) => !fresh.has(conflictKey(old))),
			...draft.conflicts,
		];
		this.#view = {
			...this.#view,
			version: draft.version,
			othersAt: draft.version > this.#view.version + 1 ? draft.savedAt : this.#view.othersAt,
			conflicts,
			status: { is: "saved", at: draft.savedAt },
		};
		this.#adopt(draft, patch, conflicts);
		this.#after({});
	}

	#adopt(server: Draft, sent: DraftPatch | null, conflicts: readonly Conflict[]): void {
		const before = this.#sheet.content;
		this.#sheet = rebase(
			this.#sheet,
			{ content: server.content, versions: server.versions },
			sent,
			conflicts,
		);
		if (before.body !== this.#sheet.content.body)
			this.#view = { ...this.#view, arrivals: this.#view.arrivals + 1 };
	}

	/** What the server will not have is held back, so that the rest can be saved. */
	#refuse({ sentence, problems }: Extract<SaveAnswer, { is: "refused" }>, patch: DraftPatch): void {
		this.#unconfirmed = null;
		const named = problems.filter(({ field }) =>
			field === "body" ? patch.body : field in patch.fields,
		);
		for (const { field, sentence: why } of named) this.#refused[field] = why;
		if (named.length > 0) {
			this.#after({ status: { is: "saved", at: this.#savedAt } });
			return;
		}
		this.#show({ status: { is: "refused", sentence } });
		this.#wait(backOff(6));
	}
}
