// Loaded before a child's own program (`node --import`): ends the child when its parent is gone,
// however that came about. The parent holds the other end of the child's standard input.
import { isMainThread } from "node:worker_threads";

function end() {
	process.kill(process.pid, "SIGKILL");
}

// A child of the child inherits NODE_OPTIONS but not the pipe, and so is left alone.
if (isMainThread && process.env.DATELINE_PARENT === String(process.ppid)) {
	process.stdin.on("end", end).on("close", end).on("error", end);
	process.stdin.resume();
	process.stdin.unref();
}
