import { type Act, inHours } from "./doors-stage";

const desk = "/api/newsroom/stories/[storyId]";
const machine = "/api/v1/stories/[storyId]";

/** Acts on a story by their names in the tables. */
export type Acts = Record<string, Act>;

/** Every act of the staff that has a door, and what is sent there. */
export const staffActs: Acts = {
	read: { door: `GET ${desk}` },
	save: {
		door: `PUT ${desk}/draft`,
		body: ({ kickerVersion }) => ({
			fields: { kicker: "Ships" },
			bases: { kicker: kickerVersion },
		}),
	},
	keep: { door: `POST ${desk}/revisions`, body: () => ({}) },
	// Only the live story has words that are in no revision yet; elsewhere there is nothing to bring back.
	restore: { door: `POST ${desk}/restore`, body: () => ({ number: 1 }) },
	publish: { door: `POST ${desk}/publish`, body: () => ({}) },
	schedule: { door: `POST ${desk}/publish`, body: () => ({ at: inHours(24) }) },
	reschedule: {
		door: `POST ${desk}/reschedule`,
		body: ({ publicationId }) => ({ publicationId, at: inHours(72) }),
	},
	cancel: { door: `POST ${desk}/cancel`, body: ({ publicationId }) => ({ publicationId }) },
	expire: { door: `POST ${desk}/expire`, body: () => ({ until: inHours(96) }) },
	withdraw: { door: `POST ${desk}/withdraw`, body: () => ({ reason: "It was not so." }) },
	spike: { door: `POST ${desk}/move`, body: () => ({ to: "spiked" }) },
	"hand-on": { door: `POST ${desk}/move`, body: () => ({ to: "in_review" }) },
	embargo: { door: `POST ${desk}/embargo`, body: () => ({ until: inHours(24) }) },
};

/** The same for machines. */
export const machineActs: Acts = {
	read: { door: `GET ${machine}` },
	change: {
		door: `PATCH ${machine}`,
		body: ({ revision }) => ({ baseRevision: revision, dateline: "TOKYO" }),
	},
	publish: { door: `POST ${machine}/publish`, body: () => ({}) },
	schedule: { door: `POST ${machine}/publish`, body: () => ({ at: inHours(24) }) },
	withdraw: { door: `POST ${machine}/withdraw`, body: () => ({ reason: "It was not so." }) },
};
