/**
 * Calls back when the npm that started us is gone: killed by force it passes nothing on, and leaves us
 * behind. Somebody who starts us without npm may well leave us running.
 */
export function endWithNpm(end: () => void): void {
	if (!["start", "dev", "web", "worker"].includes(process.env.npm_lifecycle_event ?? "")) return;
	const npm = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === npm) return;
		clearInterval(timer);
		end();
	}, 500);
	timer.unref();
}
