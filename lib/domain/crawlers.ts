import { z } from "zod";

/**
 * Crawlers of makers of language models and what they come for, as their own pages told in November
 * 2026. Search engines' common crawlers (Googlebot, Bingbot) are none of them: who shuts those out is
 * not found any more.
 */
export const crawlerTableDate = "2026-11";

export type CrawlerPurpose = "training" | "search" | "user";

export type Crawler = { token: string; owner: string; purpose: CrawlerPurpose };

export const crawlers: Crawler[] = [
	{ token: "GPTBot", owner: "OpenAI", purpose: "training" },
	{ token: "ClaudeBot", owner: "Anthropic", purpose: "training" },
	{ token: "anthropic-ai", owner: "Anthropic (former name)", purpose: "training" },
	{ token: "Google-Extended", owner: "Google (Gemini)", purpose: "training" },
	{ token: "Applebot-Extended", owner: "Apple", purpose: "training" },
	{ token: "Amazonbot", owner: "Amazon", purpose: "training" },
	{ token: "Bytespider", owner: "ByteDance", purpose: "training" },
	{ token: "CCBot", owner: "Common Crawl", purpose: "training" },
	{ token: "cohere-training-data-crawler", owner: "Cohere", purpose: "training" },
	{ token: "Diffbot", owner: "Diffbot", purpose: "training" },
	{ token: "meta-externalagent", owner: "Meta", purpose: "training" },
	{ token: "AI2Bot", owner: "Allen Institute", purpose: "training" },
	{ token: "OAI-SearchBot", owner: "OpenAI", purpose: "search" },
	{ token: "Claude-SearchBot", owner: "Anthropic", purpose: "search" },
	{ token: "PerplexityBot", owner: "Perplexity", purpose: "search" },
	{ token: "DuckAssistBot", owner: "DuckDuckGo", purpose: "search" },
	{ token: "ChatGPT-User", owner: "OpenAI", purpose: "user" },
	{ token: "Claude-User", owner: "Anthropic", purpose: "user" },
	{ token: "Perplexity-User", owner: "Perplexity", purpose: "user" },
	{ token: "meta-externalfetcher", owner: "Meta", purpose: "user" },
	{ token: "MistralAI-User", owner: "Mistral", purpose: "user" },
];

export const crawlerPolicies = ["allow", "no-training", "none", "by-hand"] as const;

export const CrawlerPolicy = z.object({
	policy: z.enum(crawlerPolicies),
	/** Of a policy by hand: who is shut out. */
	refused: z.array(z.string()),
});
export type CrawlerPolicy = z.infer<typeof CrawlerPolicy>;

export const everybodyWelcome: CrawlerPolicy = { policy: "allow", refused: [] };

/** The crawlers that a policy shuts out, by their tokens. */
export function refusedCrawlers({ policy, refused }: CrawlerPolicy): string[] {
	const shutOut = ({ token, purpose }: Crawler) => {
		if (policy === "by-hand") return refused.includes(token);
		return policy === "none" || (policy === "no-training" && purpose === "training");
	};
	return crawlers.filter(shutOut).map(({ token }) => token);
}

/** What search engines give as proof: its value, taken out of the whole tag where that was pasted. */
const proof = z
	.string()
	.trim()
	.max(400)
	.transform((text) => /content="([^"]*)"/.exec(text)?.[1] ?? text)
	.refine(
		(text) => /^[A-Za-z0-9_=-]{0,100}$/.test(text),
		"Paste the value that the search engine gave, or its whole meta tag.",
	);

export const ChangeCrawlers = z.strictObject({
	version: z.coerce.number().int().min(0).max(2_000_000_000),
	policy: z.enum(crawlerPolicies, "Choose who may come."),
	refused: z.array(z.enum(crawlers.map(({ token }) => token))).default([]),
});
export type ChangeCrawlers = z.infer<typeof ChangeCrawlers>;

export const ChangeVerification = z.strictObject({
	version: z.coerce.number().int().min(0).max(2_000_000_000),
	google: proof,
	bing: proof,
});
export type ChangeVerification = z.infer<typeof ChangeVerification>;
