import type { EditedCard } from "@/lib/published/get-front";
import type { StoryCard } from "@/lib/published/story-card";
import { fitLatest } from "./arrange-front";
import { columnHeight, dealToColumns, heightOf, type Placed, trim } from "./copyfit";
import type { BlockLayout, Columns } from "./lay-out-block";

/** How editors' blocks are laid out: by the size of each card, in the order in which they stand. */
export type EditedLayout = { layout: BlockLayout; columns: Columns };

const hasPicture = ({ story }: EditedCard) => story.picture !== null;

function place({ story, size, ownPicture }: EditedCard, shown: Partial<Placed> = {}): Placed {
	return {
		story,
		weight: size === "large" || size === "lead" ? "major" : "minor",
		standfirst: size !== "headline",
		...shown,
		pictured: ownPicture || (size !== "headline" && (shown.pictured ?? false)),
	};
}

export type LaidOutTop = {
	lead: Placed | null;
	briefs: Placed[];
	secondaries: Placed[];
	latest: StoryCard[];
};

/** Room for two under the lead; the automatic ones go beside it first, where they weigh more. */
const room = { briefs: 2, beside: 3 };

function partTop(cards: EditedCard[]): { beside: EditedCard[]; briefs: EditedCard[] } {
	const parts = { beside: [] as EditedCard[], briefs: [] as EditedCard[] };
	for (const card of cards) {
		const full = parts.briefs.length >= room.briefs;
		const wantsBeside =
			card.size === null ? parts.beside.length < room.beside : card.size !== "normal";
		parts[wantsBeside || full ? "beside" : "briefs"].push(card);
	}
	return parts;
}

/** The lead, what is under it, what is beside it, and the newest, all about as high. */
export function layOutTop(cards: EditedCard[], newest: StoryCard[]): LaidOutTop {
	const leading = cards.find(({ size }) => size === "lead") ?? cards[0];
	if (!leading) return { lead: null, briefs: [], secondaries: [], latest: [] };
	const { beside, briefs } = partTop(cards.filter((card) => card !== leading));
	const lead: Placed = { story: leading.story, weight: "lead", pictured: true, standfirst: true };
	const placedBriefs = briefs.map((card) => place(card, { weight: "minor", pictured: false }));
	const pictured = beside.find((card) => hasPicture(card) && card.size !== "headline");
	const column = beside.map((card) =>
		place(card, {
			pictured: card === pictured,
			...(card.size === null ? { weight: "major" as const } : {}),
		}),
	);
	const leadHeight =
		heightOf(lead, 6) + Math.max(0, ...placedBriefs.map((brief) => heightOf(brief, 3)));
	const secondaries = trim(column, leadHeight + 48);
	const height = Math.max(leadHeight, columnHeight(secondaries, 3));
	return {
		lead,
		briefs: placedBriefs,
		secondaries,
		latest: newest.slice(0, fitLatest(newest, height)),
	};
}

/** Each in a column of its own, in their order; fewer than four leave no empty column that way. */
const inRow = (cards: Placed[]): EditedLayout => ({
	layout: "ribbon",
	columns: cards.map((card) => [card]),
});

/** Four columns; the first four stand at their heads in order. */
function inFour(cards: Placed[]): EditedLayout {
	if (cards.length < 4) return inRow(cards);
	const heads = cards.slice(0, 4).map((card) => [card]);
	return { layout: "quartet", columns: dealToColumns(heads, cards.slice(4)) };
}

function besideWide(wide: EditedCard, rest: EditedCard[]): EditedLayout {
	const first = rest.find(hasPicture);
	const others = rest.map((card) =>
		place(card, { pictured: card.size === "large" || card === first }),
	);
	const wideCard = place(wide, { weight: "major", pictured: true });
	if (others.length < 2) return { layout: "shelf", columns: [[wideCard], others] };
	const height = columnHeight([wideCard], 6);
	const narrow = dealToColumns([[], []], others).map((column) => trim(column, height + 24));
	return { layout: "feature", columns: [[wideCard], ...narrow] };
}

function grid(cards: EditedCard[]): EditedLayout {
	const wide = cards.find(({ size }) => size === "lead");
	if (wide && hasPicture(wide)) {
		return besideWide(
			wide,
			cards.filter((card) => card !== wide),
		);
	}
	const [only] = cards;
	if (only && cards.length === 1 && hasPicture(only))
		return { layout: "shelf", columns: [[place(only, { weight: "major", pictured: true })]] };
	// Pictures and words take turns, unless an editor wants one larger.
	return inFour(
		cards.map((card, index) =>
			place(card, { pictured: card.size === "large" || (index < 4 && index % 2 === 0) }),
		),
	);
}

/** Words only. */
const list = (cards: EditedCard[]) => inRow(cards.map((card) => place(card, { pictured: false })));

const pictures = (cards: EditedCard[]) =>
	inFour(cards.map((card) => place(card, { pictured: true })));

function recent(cards: EditedCard[]): EditedLayout {
	const lines = cards.map((card) =>
		place(card, { weight: "line", pictured: false, standfirst: false }),
	);
	if (lines.length < 4) return inRow(lines);
	const deep = Math.ceil(lines.length / 4);
	const columns = [0, 1, 2, 3].map((n) => lines.slice(n * deep, (n + 1) * deep));
	return { layout: "quartet", columns: columns.filter((column) => column.length > 0) };
}

const layouts = { grid, list, pictures, recent };

/** A block as its editor wants it. */
export function layOutEdited(kind: keyof typeof layouts, cards: EditedCard[]): EditedLayout {
	const { layout, columns } = layouts[kind](cards);
	return { layout, columns: columns.filter((column) => column.length > 0) };
}
