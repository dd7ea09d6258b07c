import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fragmentBlocks, hasTags, valueBlocks } from "./fragment-blocks.ts";

describe("fragmentBlocks", { timeout: 60_000 }, () => {
  it.each<[string, string, string[]]>([
    ["paragraphs", "<p>One <b>two</b>\n three</p><p>four</p>", ["One two three", "four"]],
    ["a line break's lines", "one<br>two<br /><br>three", ["one", "two", "three"]],
    ["lists and headings", "<h2>A</h2><ul><li>b</li><li>c</li></ul>", ["A", "b", "c"]],
    ["a table's row", "<table><tr><td>a</td><td>b</td></tr></table>", ["a\tb"]],
    [
      "nothing of scripts, styles and embedded pages",
      "<style>p{}</style>a<script>b</script><iframe>c</iframe>",
      ["a"],
    ],
    ["preformatted lines", "<pre>a\n b</pre>", ["a", "b"]],
    ["character references", "caf&eacute; &amp;c &#x2019;", ["café &c ’"]],
    ["unclosed and crossed tags", "<p>a<p>b<i>c</b>d", ["a", "bcd"]],
  ])("gives %s", (_, html, texts) => {
    expect(fragmentBlocks(html).map(({ text }) => text)).toEqual(texts);
  });

  it("marks headings and captions", () => {
    const blocks = fragmentBlocks(
      "<h3>A</h3><figure><img><figcaption>The <i>bridge</i></figcaption></figure><p>b</p>",
    );
    expect(blocks.map(({ text, mark }) => [text, mark?.role ?? null])).toEqual([
      ["A", "heading"],
      ["The bridge", "caption"],
      ["b", null],
    ]);
  });

  it("is quick and calm however deep a fragment is nested", () => {
    expect(fragmentBlocks(`a${"<div>".repeat(20_000)}b`).length).toBeGreaterThan(0);
  });

  it("loses no word of plain text, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        for (const block of fragmentBlocks(text)) expect(block.text).toBe(block.text.trim());
        if (hasTags(text) || text.includes("&")) return;
        const words = (value: string) =>
          value
            .split(/[\t\n\f\r ]+/)
            .filter((word) => word.trim() !== "")
            .join(" ")
            .trim();
        expect(
          words(
            valueBlocks(text)
              .map((block) => block.text)
              .join(" "),
          ),
        ).toBe(words(text));
      }),
    );
  });
});
