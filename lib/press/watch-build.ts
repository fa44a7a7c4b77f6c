import type { Agent } from "node:http";
import { askWeb } from "./ask-web";

type WatchOptions = {
	upstream: string;
	agent: Agent;
	/** Called when a stylesheet that copies need is gone: `web` was built anew. */
	changed: () => void;
};

/** Milliseconds between two looks. */
const pause = 2000;

/**
 * Another build of `web` has other stylesheets, and no longer those that the copies name. Looks after
 * them, so that no reader gets a page without a face.
 */
export function watchBuild({ upstream, agent, changed }: WatchOptions) {
	const stylesheets = new Set<string>();
	let looking = false;

	async function isGone(target: string): Promise<boolean> {
		const asked = { upstream, agent, method: "HEAD" as const, target, within: pause };
		return askWeb(asked).then(
			({ status }) => status === 404,
			() => false,
		);
	}

	async function look(): Promise<void> {
		if (looking) return;
		looking = true;
		for (const one of stylesheets) {
			if (!(await isGone(one))) continue;
			stylesheets.clear();
			changed();
		}
		looking = false;
	}
	const timer = setInterval(() => void look(), pause);

	return {
		/** Takes in what a print cannot do without. */
		needs(targets: string[]): void {
			for (const one of targets) stylesheets.add(one);
		},
		stop: () => clearInterval(timer),
	};
}
