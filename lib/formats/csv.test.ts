import assert from "node:assert/strict";
import { test } from "node:test";
import { csvLine } from "./csv";

test("commas, quotation marks and line breaks stay inside their cell", () => {
	assert.equal(
		csvLine(["a", 'say "so", Ana', "two\nlines"]),
		'a,"say ""so"", Ana","two\nlines"\r\n',
	);
});

test("nothing in a cell is run by a spreadsheet", () => {
	assert.equal(
		csvLine(["=1+1", "+1", "-1", "@A1", "\t=1", '=HYPERLINK("x","y")']),
		`'=1+1,'+1,'-1,'@A1,'\t=1,"'=HYPERLINK(""x"",""y"")"\r\n`,
	);
});
