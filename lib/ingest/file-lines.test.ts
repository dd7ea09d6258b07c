/** The lines of the file that the text of a table or a feed is told to stand in. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFeed } from "./feed/read-feed.ts";
import type { FormatReader } from "./read-source.ts";
import { readCsv } from "./table/read-csv.ts";
import { readJson } from "./table/read-json.ts";

/** Each line of the text that is told one, with the file's line; `null`: a line with words and no line of its own. */
async function toldLines(reader: FormatReader, file: string): Promise<[string, number | null][]> {
  const result = await reader(new TextEncoder().encode(file), {}, "file");
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
