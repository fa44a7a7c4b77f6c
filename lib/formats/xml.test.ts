import assert from "node:assert/strict";
import { test } from "node:test";
import { cdata, escapeXml } from "./xml";

test("the end of a CDATA section inside one is split over two", () => {
	assert.equal(cdata("a]]>b"), "<![CDATA[a]]]]><![CDATA[>b]]>");
});

test("the five characters of markup are escaped", () => {
	assert.equal(escapeXml(`&<>"'`), "&amp;&lt;&gt;&quot;&#39;");
});
