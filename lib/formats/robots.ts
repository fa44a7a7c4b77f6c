/**
 * What crawlers are told: everything that readers see, and none of the newsroom or the machines' doors
 * (RFC 9309); the crawlers of language models that the paper has refused, nothing at all.
 */
export function robots(siteUrl: string, refused: string[] = []): string {
	const shutOut =
		refused.length > 0
			? [...refused.map((token) => `User-agent: ${token}`), "Disallow: /", ""]
			: [];
	return [
		...shutOut,
		"User-agent: *",
		"Disallow: /newsroom",
		"Disallow: /api/",
		"",
		`Sitemap: ${siteUrl}/sitemap.xml`,
		"",
	].join("\n");
}
