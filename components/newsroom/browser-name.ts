const browsers: [RegExp, string][] = [
	[/\bEdg(e|A|iOS)?\//, "Edge"],
	[/\bOPR\//, "Opera"],
	[/\bSamsungBrowser\//, "Samsung Internet"],
	[/\bFirefox\/|\bFxiOS\//, "Firefox"],
	[/\bHeadlessChrome\/|\bChrome\/|\bCriOS\//, "Chrome"],
	[/\bSafari\//, "Safari"],
];

const systems: [RegExp, string][] = [
	[/\biPhone\b/, "iPhone"],
	[/\biPad\b/, "iPad"],
	[/\bAndroid\b/, "Android"],
	[/\bWindows\b/, "Windows"],
	[/\bMac OS X\b/, "Mac"],
	[/\bCrOS\b/, "ChromeOS"],
	[/\bLinux\b/, "Linux"],
];

function first(among: [RegExp, string][], text: string): string | undefined {
	return among.find(([mark]) => mark.test(text))?.[1];
}

/** A browser and its system as people call them: "Firefox, Windows". */
export function browserName(userAgent: string): string {
	const names = [first(browsers, userAgent), first(systems, userAgent)].filter(Boolean);
	return names.join(", ") || "Unknown browser";
}
