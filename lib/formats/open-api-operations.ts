/** A schema of the document by its name. */
export type SchemaName =
	| "StoryToWrite"
	| "StoryChange"
	| "Publish"
	| "Withdraw"
	| "PublicStory"
	| "DeskStory"
	| "StoryList"
	| "Written"
	| "Published"
	| "Withdrawn"
	| "AddedPicture";

/** One operation of the API, as its document tells it. */
export type Operation = {
	method: "get" | "post" | "patch";
	path: string;
	operationId: string;
	summary: string;
	description: string;
	/** Who may call it: anybody, whoever has a token, or both with different answers. */
	access: "anybody" | "token" | "either";
	request?: { schema: SchemaName; example: unknown };
	/** What it answers when it was done. */
	success: { status: 200 | 201; description: string; schemas: SchemaName[] };
	/** The statuses of its problems; 500 is always possible and never said. */
	problems: (400 | 401 | 403 | 404 | 409 | 413 | 415)[];
};

const forStory = "/api/v1/stories/{id}";

/** Every operation below /api/v1, in the order of the document. */
export const operations: Operation[] = [
	{
		method: "get",
		path: "/api/v1/stories",
		operationId: "listStories",
		summary: "List live stories",
		description:
			"What readers can see now, newest first; of the whole paper or of one section. Goes on from `next`.",
		access: "anybody",
		success: { status: 200, description: "A page of the list.", schemas: ["StoryList"] },
		problems: [400],
	},
	{
		method: "post",
		path: "/api/v1/stories",
		operationId: "writeStory",
		summary: "Write a story",
		description:
			"Begins a story and keeps what it says as its first revision. Readers see nothing of it before it is published.",
		access: "token",
		request: {
			schema: "StoryToWrite",
			example: {
				section: "asia",
				headline: "Night ferry returns to the strait",
				standfirst: "The crossing takes two hours and carries 400 people.",
				byline: "By Ana Ruiz",
				source: "reuters",
				dateline: "HAKODATE",
				body: ["The ferry sailed at dawn.", "It was full."],
				topics: ["japan"],
				firstPublishedAt: "2016-09-01T13:14:00+08:00",
			},
		},
		success: {
			status: 201,
			description: "Written; `Location` is its address here.",
			schemas: ["Written"],
		},
		problems: [400, 401, 403, 413, 415],
	},
	{
		method: "get",
		path: forStory,
		operationId: "readStory",
		summary: "Read a story",
		description:
			"Without a token: the story as readers see it, if it is live; one that is hidden answers as one that never was. With a token: what the desk holds now, whatever its state; `revision` names exactly what was read, so unsaved changes of the desk are kept as a revision first.",
		access: "either",
		success: { status: 200, description: "The story.", schemas: ["PublicStory", "DeskStory"] },
		problems: [401, 404],
	},
	{
		method: "patch",
		path: forStory,
		operationId: "changeStory",
		summary: "Change a story",
		description:
			"Replaces the fields that are named and keeps the outcome as a revision. What readers see stays until it is published again. Refused with 409 when somebody changed the story since `baseRevision`.",
		access: "token",
		request: {
			schema: "StoryChange",
			example: { baseRevision: 1, headline: "Night ferry is back", body: ["It sailed at dawn."] },
		},
		success: { status: 200, description: "Changed.", schemas: ["Written"] },
		problems: [400, 401, 403, 404, 409, 413, 415],
	},
	{
		method: "post",
		path: `${forStory}/publish`,
		operationId: "publishStory",
		summary: "Publish or schedule a story",
		description:
			"Makes what the draft says public now, or from a later minute. Of a live story it is an update: the text that is up stays until then. 409 also while an embargo binds.",
		access: "token",
		request: { schema: "Publish", example: { at: "2026-12-01T06:00:00+08:00" } },
		success: { status: 200, description: "Published, or set to be.", schemas: ["Published"] },
		problems: [400, 401, 403, 404, 409, 413, 415],
	},
	{
		method: "post",
		path: `${forStory}/withdraw`,
		operationId: "withdrawStory",
		summary: "Withdraw a story",
		description:
			"Takes a live story down at once and calls off every later version of it. Its address answers 410 from then on.",
		access: "token",
		request: { schema: "Withdraw", example: { reason: "The source has taken it back." } },
		success: { status: 200, description: "Withdrawn.", schemas: ["Withdrawn"] },
		problems: [400, 401, 403, 404, 409, 413, 415],
	},
	{
		method: "post",
		path: "/api/v1/pictures",
		operationId: "addPicture",
		summary: "Bring in a picture",
		description:
			"JPEG, PNG or WebP up to 40 MB. As a form with `file` and its words, or the image itself as the body with its words (and `fileName`) in the query. The same file with the same credit is the same picture.",
		access: "token",
		success: { status: 201, description: "It can be used in stories.", schemas: ["AddedPicture"] },
		problems: [400, 401, 403, 413, 415],
	},
];
