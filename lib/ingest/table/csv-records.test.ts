import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDialect } from "./csv-dialect.ts";
import { type CsvDialect, csvRecords } from "./csv-records.ts";

const COMMA: CsvDialect = { delimiter: ",", escape: "doubled" };

describe("csvRecords", () => {
  it.each<[string, string, (string | string[])[]]>([
    ["fields and lines", "a,b\n1,2\r\n3,4\r5,6", ["1: a|b", "2: 1|2", "3: 3|4", "4: 5|6"]],
    ["quoted fields", 'a,"b, ""c""\nd",e\nf,g,h', ['1: a|b, "c"\nd|e', "3: f|g|h"]],
    ["empty fields and lines", 'a,,\n\n  \n"",x,', ["1: a||", "4: |x|"]],
    ["quotes in the middle of a field", 'a,5" gun,b', ['1: a|5" gun|b']],
    ["blanks behind a closing quote", '"a" ,"b"', ["1: a|b"]],
    ["no line end at the end", "a,b", ["1: a|b"]],
    [
      "a quote never closed, and what stands behind it",
      'a,b\n"x,y\n3,4',
      ["1: a|b", "2! the quote that opens here is never closed", "3: 3|4"],
    ],
    [
      "a quote closed in the middle",
      '"one "two" three",x\n3,4',
      ["1! a quote closes a field in the middle; inside a quoted field quotes must be doubled", "2: 3|4"],
    ],
  ])("reads %s", (_, text, expected) => {
    const told = [...csvRecords(text, COMMA)].map((record) =>
      "fields" in record ? `${record.line}: ${record.fields.join("|")}` : `${record.line}! ${record.problem}`,
    );
    expect(told).toEqual(expected);
  });

  it("says of each field in which line it begins, whatever ends the lines of a quoted one", () => {
    const text = '"a\nb",c,"d\r\n\re",f\ng,"h\n",i\nj,"k\nl,"m';
    const lines = [...csvRecords(text, COMMA)].map((record) =>
      "fields" in record ? [record.line, ...record.fieldLines] : [record.line, record.problem.slice(0, 14)],
    );
    expect(lines).toEqual([
      [1, 1, 2, 2, 4],
      [5, 5, 5, 6],
      [7, "a quote closes"],
      [8, "the quote that"],
    ]);
  });

  it("reads quotes behind a backslash where the table writes them so", () => {
    const text = String.raw`"a \"b\" \\","c"`;
    expect([...csvRecords(text, { delimiter: ",", escape: "backslash" })]).toEqual([
      { line: 1, fields: [String.raw`a "b" \\`, "c"], fieldLines: [1, 1] },
    ]);
  });

  it("gives back every table it is written", () => {
    const field = fc.string({ unit: "grapheme", maxLength: 12 });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    const delimiters = fc.constantFrom(",", ";", "\t", "|");
    fc.assert(
      fc.property(rows, delimiters, fc.constantFrom("\n", "\r\n"), (table, delimiter, lineEnd) => {
        const text = table
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
          .join(lineEnd);
        const records = [...csvRecords(text, { delimiter, escape: "doubled" })];
        expect(records.map((record) => ("fields" in record ? record.fields : null))).toEqual(table);
      }),
    );
  });

  it("ends, and counts lines right, whatever the text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[",\n\ra ]{0,60}$/), (text) => {
        const lines = text.split(/\r\n?|\n/);
        for (const record of csvRecords(text, COMMA)) {
          const first = "fields" in record ? (record.fields[0] ?? "") : "";
          expect(lines[record.line - 1]).toContain(first.split(/\r\n?|\n/)[0]?.split('"')[0]);
        }
      }),
    );
  });
});

describe("findDialect", () => {
  it.each([
    [",", "title,text\nA,one\nB,two\n"],
    [";", "title;text\nA;one, and two, and three\nB;four\n"],
    ["\t", "title\ttext\nA\tone; two, three\nB\tfour\n"],
    ["|", "title|text|url\nA|one, two|x\nB|three|y\n"],
    [",", 'title,text\n"A; B; C","one; two"\nB,"three;\nfour"\n'],
    [",", "text\none\ntwo\n"],
    ["^", "sep=^\ntitle^text\nA^one\n"],
  ])("finds %j", (delimiter, text) => {
    expect(findDialect(text).dialect.delimiter).toBe(delimiter);
  });

  it("finds quotes behind backslashes by what fits", () => {
    const text = String.raw`title,text
"A \"b\" c","one, \"two\""
"D","three"
`;
    expect(findDialect(text).dialect.escape).toBe("backslash");
    expect(findDialect(text.replaceAll('\\"', '""')).dialect.escape).toBe("doubled");
  });
});
