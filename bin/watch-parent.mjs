// Loaded before a child's own program (`node --import`): ends the child when its parent is gone,
// however that came about. The parent holds the other end of the child's standard input.
import { isMainThread } from "node:worker_threads";

function end() {
	try {
		// With it what it has started itself, where it leads a group of its own.
		process.kill(-process.pid, "SIGKILL");
	} catch {
		process.kill(process.pid, "SIGKILL");
	}
}

// A child of the child may inherit both the option and the pipe; it is the child's to look after.
if (isMainThread && process.env.DATELINE_PARENT === String(process.ppid)) {
	process.stdin.on("end", end).on("close", end).on("error", end);
	process.stdin.resume();
	process.stdin.unref();
}
