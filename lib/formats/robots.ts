/** What crawlers are told: everything that readers see, and none of the newsroom or the machines' doors. */
export function robots(siteUrl: string): string {
	return [
		"User-agent: *",
		"Disallow: /newsroom",
		"Disallow: /api/",
		"",
		`Sitemap: ${siteUrl}/sitemap.xml`,
		"",
	].join("\n");
}
