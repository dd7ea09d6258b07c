import { describe, expect, it } from "vitest";
import { inlineMarkup } from "./inline-markup.ts";

function without(text: string): string {
  const spans = inlineMarkup(text, { rawStartUtf16: 0, rawEndUtf16: text.length });
  let from = 0;
  let kept = "";
  for (const { rawStartUtf16, rawEndUtf16 } of spans) {
    kept += text.slice(from, rawStartUtf16);
    from = rawEndUtf16;
  }
  return kept + text.slice(from);
}

describe("inlineMarkup", () => {
  it.each([
    ["The [weir](#) held.", "The weir held."],
    ['The [weir](https://valley.example/weir "The weir") held.', "The weir held."],
    ["The weir ![seen from the mill](weir.jpg) held.", "The weir  held."],
    ["The **old** bridge _and_ the *mill*.", "The old bridge and the mill."],
    ["**[Weir](#)** held.", "Weir held."],
    ["## What now?", "What now?"],
    ["> Nobody knew.", "Nobody knew."],
    ['The <b>old</b> bridge<br/> and <a href="x">the mill</a>.', "The old bridge and the mill."],
    ["Roe &amp; Lee", "Roe & Lee"],
  ])("of %s leaves %s", (text, words) => {
    expect(without(text)).toBe(words);
  });

  it.each([
    "f**k and s**t",
    "5 * 3 * 2 boats",
    "snake_case_name",
    "a < b and c > d",
    "#1 of three",
    "the &quot;mill&quot;",
    "see [1] and (2)",
    "R&amp",
  ])("leaves %s", (text) => {
    expect(without(text)).toBe(text);
  });

  it.each(["[", "*a", "_ ", "<a ", "![", "&amp", "> ", "# ", "[a](", "**x "])(
    "is linear in a line of %s",
    (sign) => {
      const text = sign.repeat(Math.ceil(300_000 / sign.length));
      expect(without(text).length).toBeLessThanOrEqual(text.length);
    },
  );
});
