/** The lines of the file that the text of a table or a feed is told to stand in. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFeed } from "./feed/read-feed.ts";
import type { FormatReader } from "./read-source.ts";
import { readCsv } from "./table/read-csv.ts";
import { readJson } from "./table/read-json.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Each line of the text that is told one, with the file's line; `null`: a line with words and no line of its own. */
async function toldLines(
  reader: FormatReader,
  file: string | Uint8Array,
): Promise<[string, number | null][]> {
  const result = await reader(typeof file === "string" ? utf8(file) : file, {}, "file");
  if (!result.ok) throw new Error(result.error.message);
  const { text, fileLines = [] } = result.source;
  const lineOf = new Map(fileLines.map(({ atUtf16, line }) => [atUtf16, line]));
  let at = 0;
  return text.split("\n").flatMap((words): [string, number | null][] => {
    const [startUtf16, line] = [at, lineOf.get(at) ?? null];
    at = startUtf16 + words.length + 1;
    return words === "" ? [] : [[words, line]];
  });
}

const anyEnd = fc.constantFrom("\n", "\r\n");
/** Lines of a cell's text: said, blank, or with white space around the words. */
const anyCell = fc.array(fc.constantFrom("", " ", "word", " word ", 'a ""word""', "one & two"), {
  minLength: 1,
  maxLength: 6,
});
const anyTable = fc.tuple(fc.array(anyCell, { minLength: 1, maxLength: 6 }), anyEnd);

describe("a table's lines", () => {
  it("are those of the file in which the very words stand, a quoted cell's lines too", async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async ([cells, end]) => {
        let number = 0;
        const word = (line: string) =>
          line.replace("word", `word${number++}`).replace("one", `one${number++}`);
        const rows = cells.map((lines, at) => `title${at}.,"first${at}${end}${lines.map(word).join(end)}"`);
        const file = ["title,text", ...rows].join(end);
        const fileLines = file.split(/\r\n|\n/);
        const told = await toldLines(readCsv, file);
        expect(told.filter(([words]) => words.startsWith("title"))).toHaveLength(cells.length);
        for (const [words, line] of told) {
          expect(line).not.toBeNull();
          expect(fileLines[(line ?? 0) - 1]?.replaceAll('""', '"')).toContain(words.trim());
        }
      }),
    );
  });

  it("are told where rows above were left out", async () => {
    const file = 'title,text\nOne,"First.\n\nSecond."\nTwo,\nThree,Last.\n';
    expect(await toldLines(readCsv, file)).toEqual([
      ["One", 2],
      ["First.", 2],
      ["Second.", 4],
      ["Three", 6],
      ["Last.", 6],
    ]);
  });

  it("are a cell's first alone where it holds HTML", async () => {
    const file = 'title,text\nOne,"<p>First.</p><p>Second.</p>\n<hr>"\n';
    expect(await toldLines(readCsv, file)).toEqual([
      ["One", 2],
      ["First.", 2],
      ["Second.", null],
    ]);
  });

  it("are a record's at its first line in JSON Lines and in JSON", async () => {
    const records = ["One", "Two"].map((title) => JSON.stringify({ title, text: "First.\n\nSecond." }));
    const told = (line: number, other: number) => [
      ["One", line],
      ["First.", null],
      ["Second.", null],
      ["Two", other],
      ["First.", null],
      ["Second.", null],
    ];
    expect(await toldLines(readJson, records.join("\n\n"))).toEqual(told(1, 3));
    expect(await toldLines(readJson, `{"items": [\n${records.join(",\n\n\n")}]}`)).toEqual(told(2, 5));
    expect(await toldLines(readJson, '{"text": "First."}\n{"text": "Second."}')).toEqual([
      ["First.", 1],
      ["Second.", 2],
    ]);
  });
});

describe("a feed's lines", () => {
  it("are an item's at its first line", async () => {
    const item = (title: string) =>
      `<item>\n${title}<description><![CDATA[<p>First.</p><p>Second.</p>]]></description>\n</item>`;
    const file = `<rss version="2.0"><channel>\n<title>F</title>\n${item("<title>One</title>")}\n${item("")}\n</channel></rss>`;
    expect(await toldLines(readFeed, file)).toEqual([
      ["One", 3],
      ["First.", null],
      ["Second.", null],
      ["First.", 6],
      ["Second.", null],
    ]);
  });
});

/** What stands in an item and around a feed's list besides the text: lists, objects, and strings that look like either. */
const anyExtra = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('{"items": [', '"]}, {', "one\ntwo\r\nthree", "C:\\", [[['\\"'], []], {}]),
);
/** A `null`: an item that says nothing and is left out. */
const anyItem = fc.tuple(fc.constantFrom("word", 'a "word" \\', "one\n\ntwo", null), anyExtra);
const anyFeed = fc.record({
  items: fc.array(anyItem, { minLength: 1, maxLength: 6 }),
  around: fc.tuple(anyExtra, anyExtra),
  indent: fc.constantFrom(0, 2),
  between: fc.constantFrom(",", ", ", ",\n", "\n,", " ,\n\n\n"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  mark: fc.constantFrom("", "\uFEFF"),
});

describe("a JSON Feed's lines", () => {
  const head = '{"version": "https://jsonfeed.org/version/1.1", "title": "F",';

  it("are an item's at the line of the file that its brace stands in", async () => {
    const file = `${head}
 "_tags": [["a", {"items": [1,
   2]}], "]"],
 "items": [
  {"title": "One", "content_text": "First \\"line\\", [a\\n\\nSecond, \\\\"},

  {
    "id": 2, "tags": [["x"], [
      "{", {}]],
    "content_html": "<p>Third.</p>\\r\\n<p>Fourth.</p>",
    "title": "Two"
  }, {"content_text": "Fifth."}, {"id": 4}, {"title": "Five",
    "content_text": "Sixth."},
  {"title": "Six", "content_text": "Seventh."}
 ]}`;
    const told = [
      ["One", 5],
      ['First "line", [a', null],
      ["Second, \\", null],
      ["Two", 7],
      ["Third.", null],
      ["Fourth.", null],
      ["Fifth.", 12],
      ["Five", 12],
      ["Sixth.", null],
      ["Six", 14],
      ["Seventh.", null],
    ];
    expect(await toldLines(readFeed, file)).toEqual(told);
    expect(await toldLines(readFeed, `\uFEFF${file.replaceAll("\n", "\r\n")}`)).toEqual(told);
    const wide = Buffer.from(`\uFEFF${file.replaceAll("\n", "\r")}`, "utf16le");
    expect(await toldLines(readFeed, wide)).toEqual(told);
  });

  it("are those of the file, whatever its items hold and however it is laid out", async () => {
    await fc.assert(
      fc.asyncProperty(anyFeed, async ({ items, around: [above, below], indent, between, end, mark }) => {
        const written = [...items, ["kept", null] as const].map(([text, _extra], at) =>
          JSON.stringify({ _extra, title: `Item ${at}`, content_text: text }, null, indent),
        );
        const start = `${head}\n"_above": ${JSON.stringify(above, null, indent)}, "items": [`;
        const tail = `], "_below": ${JSON.stringify(below, null, indent)}}`;
        const lineOf = (at: number) =>
          [start, ...written.slice(0, at).map((one) => one + between)].join("").split("\n").length;
        const file = `${mark}${start}${written.join(between)}${tail}`.replaceAll("\n", end);
        const told = (await toldLines(readFeed, file)).filter(([, line]) => line !== null);
        const kept = written.flatMap((_, at) => (items[at]?.[0] === null ? [] : [at]));
        expect(told).toEqual(kept.map((at) => [`Item ${at}`, lineOf(at)]));
      }),
    );
  });
});
