import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { strip } from "./strip";

// Pages as our own web made them: `curl localhost:3000/…` on the demo paper.
const sample = (name: string) => readFileSync(`lib/press/samples/${name}.html`, "utf8");
const story = sample("story");

function stripped(html: string): string {
	const made = strip(html);
	assert.ok("html" in made, "unknown" in made ? made.unknown : "");
	return made.html;
}

/** What a reader reads: the text between the tags, scripts and their like left out. */
const textOf = (html: string) =>
	html
		.replace(/<script\b[\s\S]*?<\/script>/g, "")
		.replace(/<!--[\s\S]*?-->/g, "")
		.replace(/<[^>]*>/g, "");

const attributesOf = (html: string, pattern: RegExp) =>
	[...html.replace(/<script\b[\s\S]*?<\/script>/g, "").matchAll(pattern)].map(([, value]) => value);

for (const name of ["story", "nothing-here"]) {
	test(`a page loses its script and nothing that anybody reads (${name})`, () => {
		const whole = sample(name);
		const html = stripped(whole);
		assert.equal(textOf(html), textOf(whole));
		for (const pattern of [
			/\bhref="(\/(?!_next)[^"]*)"/g,
			/\bsrc="(\/media[^"]*)"/g,
			/\bid="([^"]*)"/g,
		]) {
			assert.deepEqual(attributesOf(html, pattern), attributesOf(whole, pattern));
		}
		const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
		assert.ok(scripts.every((tag) => tag === '<script type="application/ld+json">'));
		assert.doesNotMatch(html, /nonce=|__next_f|\$RT|as="script"|<!--/);
		assert.ok(html.length * 2 < whole.length);
		assert.match(html, /<link rel="stylesheet" href="\/_next\/static\/[^"]+\.css"/);
	});
}

test("what machines read of a story stays as it is", () => {
	const data = (html: string) =>
		html.match(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g);
	assert.deepEqual(data(stripped(story)), data(story));
	assert.ok((data(story)?.length ?? 0) >= 2);
});

test("the same page is the same bytes, whatever nonce its reader was given", () => {
	const nonce = /nonce="([^"]+)"/.exec(story)?.[1] ?? "";
	assert.equal(stripped(story.replaceAll(nonce, "AAAAAAAAAAAAAAAAAAAAAA==")), stripped(story));
});

describe("a page with something in it that we do not know stays as it is", () => {
	const inBody = (markup: string) => story.replace("</main>", `${markup}</main>`);
	const changed: Record<string, string> = {
		"an inline script": inBody("<script>track()</script>"),
		"an inline script with a nonce": inBody('<script nonce="x">self.__next_x.push([1])</script>'),
		"flight data with more behind it": inBody(
			'<script>self.__next_f.push([1,"a"]);track()</script>',
		),
		"flight data of another kind": inBody('<script>self.__next_f.push([7,"a"])</script>'),
		"a file of somebody else's": inBody(
			'<script src="https://elsewhere.example/a.js" async=""></script>',
		),
		"a file of ours that is not Next's": inBody('<script type="module" src="/own.js"></script>'),
		"a Next file with an attribute that it never had": inBody(
			'<script src="/_next/static/chunks/a.js" async="" data-party="x"></script>',
		),
		"a Next file with text in it": inBody('<script src="/_next/static/chunks/a.js">x()</script>'),
		"data that is no JSON": inBody('<script type="application/ld+json">{</script>'),
		"a handler": inBody('<p onclick="track()">x</p>'),
		"a link that acts": inBody('<a href=" javascript:track()">x</a>'),
		"a part that came late": inBody('<div hidden="" id="S:0"><p>late</p></div>'),
		"a part that is still to come": inBody('<!--$?--><template id="B:0"></template><!--/$-->'),
		"a style in the page": inBody("<style>p{color:red}</style>"),
		"an attribute without quotes": inBody("<p class=x>x</p>"),
		"a tag that never ends": `${story}<p`,
		"a script that never ends": `${story}<script>x`,
		"a comment that never ends": `${story}<!-- `,
	};
	for (const [what, html] of Object.entries(changed)) {
		test(what, () => {
			assert.notEqual(html, story);
			assert.ok("unknown" in strip(html));
		});
	}
});

test("words that look like markup in a text or an attribute are words", () => {
	const html = stripped(
		story.replace(
			"</main>",
			'<p title="&lt;script>x</script>">a &lt;script&gt; self.__next_f.push</p></main>',
		),
	);
	assert.match(html, /a &lt;script&gt; self\.__next_f\.push<\/p>/);
});
