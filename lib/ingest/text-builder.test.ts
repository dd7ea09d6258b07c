import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextBuilder } from "./text-builder.ts";

describe("TextBuilder", () => {
  it("sets blocks apart by an empty line and keeps their spans", () => {
    const builder = new TextBuilder();
    expect(builder.block(" Flood\r\n", { role: "title", rule: "style" })).toEqual({
      rawStartUtf16: 0,
      rawEndUtf16: 5,
    });
    expect(builder.block("\u2028 \n")).toBeNull();
    builder.block("It rose.\rIt fell\0.");
    expect(builder.finish()).toEqual({
      text: "Flood\n\nIt rose.\nIt fell\uFFFD.",
      layout: [{ rawStartUtf16: 0, rawEndUtf16: 5, role: "title", rule: "style" }],
      parts: [],
    });
  });

  it("gives parts that begin with a line and cover the text", () => {
    const blocks = fc.array(fc.string({ unit: "binary", maxLength: 9 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 5 }), (articles) => {
        const builder = new TextBuilder();
        for (const article of articles) {
          for (const block of article) builder.block(block);
          const open = builder.openPart();
          expect(builder.lengthUtf16).toBe(open.startUtf16 + open.text.length);
          builder.endPart([]);
        }
        const { text, parts } = builder.finish();
        expect(text).not.toMatch(/[\0\p{Surrogate}]/u);
        expect(
          parts.map(({ rawStartUtf16, rawEndUtf16 }) => text.slice(rawStartUtf16, rawEndUtf16)).join(""),
        ).toBe(text);
        for (const { rawStartUtf16 } of parts) expect(text.slice(0, rawStartUtf16)).toMatch(/^$|\n\n$/);
      }),
    );
  });
});
