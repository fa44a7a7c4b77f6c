import { monitorEventLoopDelay } from "node:perf_hooks";

/** What is counted, and what is said about it where it is shown. */
const counters = {
	requests: "Requests answered.",
	hits: "Answers from a copy that is as the record says.",
	misses: "Answers that had to be printed first.",
	coalesced: "Answers that waited for a print that somebody else had asked for.",
	not_modified: "Answers 304: the reader had the bytes already.",
	stale_old: "Answers from a copy whose accompanying parts had changed.",
	stale_unread: "Answers from a copy while the record could not be read.",
	stale_web_away: "Answers from a copy because web could not print a newer one.",
	through: "Requests handed through to web.",
	failures: "Requests that nobody could answer (500, 503).",
	prints: "Pages printed.",
	prints_failed: "Prints that web could not make.",
	prints_unkept: "Prints that were handed out and not kept.",
	unstripped:
		"Pages that were served with their script because something in them was not recognised.",
	changes: "Changes of the record that were applied.",
	dropped: "Copies dropped by a change.",
	cleared: "Times that all copies were dropped: another build of web, another record.",
	body_bytes: "Bytes of bodies sent from copies.",
} as const;

export type Counter = keyof typeof counters;

const spans = {
	print_seconds: "How long a print took.",
	change_lag_seconds: "From the instant of an act until its change was applied.",
	schedule_error_seconds:
		"From the instant of a change that was known before until it was applied.",
} as const;

export type Span = keyof typeof spans;

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Right now, asked when somebody looks. */
export type Gauges = Record<string, { says: string; value: () => number }>;

export type Metrics = {
	count(counter: Counter, by?: number): void;
	time(span: Span, milliseconds: number): void;
	/** In Prometheus' text format, version 0.0.4. */
	text(): string;
};

function makeHistogram() {
	const buckets = bounds.map(() => 0);
	let [sum, count] = [0, 0];
	return {
		add(seconds: number) {
			sum += seconds;
			count++;
			for (const [at, bound] of bounds.entries()) {
				if (seconds <= bound) buckets[at] = (buckets[at] ?? 0) + 1;
			}
		},
		lines: (name: string) => [
			...bounds.map((bound, at) => `${name}_bucket{le="${bound}"} ${buckets[at]}`),
			`${name}_bucket{le="+Inf"} ${count}`,
			`${name}_sum ${sum}`,
			`${name}_count ${count}`,
		],
	};
}

/** What is counted while the press runs. */
export function makeMetrics(gauges: Gauges): Metrics {
	const counts = new Map<Counter, number>();
	const histograms = {
		print_seconds: makeHistogram(),
		change_lag_seconds: makeHistogram(),
		schedule_error_seconds: makeHistogram(),
	};
	const delay = monitorEventLoopDelay({ resolution: 20 });
	delay.enable();

	const described = (name: string, type: string, says: string, lines: string[]) => [
		`# HELP ${name} ${says}`,
		`# TYPE ${name} ${type}`,
		...lines,
	];
	const gauge = (name: string, says: string, value: number) =>
		described(`press_${name}`, "gauge", says, [`press_${name} ${value}`]);

	return {
		count: (counter, by = 1) => counts.set(counter, (counts.get(counter) ?? 0) + by),
		time: (span, milliseconds) => histograms[span].add(Math.max(0, milliseconds) / 1000),
		text() {
			const { rss, heapUsed } = process.memoryUsage();
			const lines = [
				...Object.entries(counters).flatMap(([name, says]) =>
					described(`press_${name}_total`, "counter", says, [
						`press_${name}_total ${new Map<string, number>(counts).get(name) ?? 0}`,
					]),
				),
				...Object.entries(histograms).flatMap(([name, histogram]) =>
					described(
						`press_${name}`,
						"histogram",
						new Map<string, string>(Object.entries(spans)).get(name) ?? "",
						histogram.lines(`press_${name}`),
					),
				),
				...Object.entries(gauges).flatMap(([name, { says, value }]) => gauge(name, says, value())),
				...gauge("resident_memory_bytes", "Memory of the process.", rss),
				...gauge("heap_used_bytes", "Memory in use by its objects.", heapUsed),
				...gauge(
					"event_loop_delay_p99_seconds",
					"How late the loop was, 99 % of the time less, since it was last asked.",
					delay.percentile(99) / 1e9,
				),
			];
			delay.reset();
			return `${lines.join("\n")}\n`;
		},
	};
}
