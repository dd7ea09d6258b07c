import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateMarked, markEnd, markStart, splitMarked } from "./marked-text.ts";

const marked = (text: string) => text.replaceAll("[", markStart).replaceAll("]", markEnd);

describe("splitMarked", () => {
  it("gives the runs with their places", () => {
    expect(splitMarked(marked("are [missing], they [say]"))).toEqual([
      { text: "are ", isMarked: false, startUtf16: 0 },
      { text: "missing", isMarked: true, startUtf16: 4 },
      { text: ", they ", isMarked: false, startUtf16: 11 },
      { text: "say", isMarked: true, startUtf16: 18 },
    ]);
  });

  it("gives back all of the text but the delimiters", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a ", "🌊", markStart, markEnd, "<b>")), (pieces) => {
        const text = pieces.join("");
        const without = text.replaceAll(markStart, "").replaceAll(markEnd, "");
        expect(
          splitMarked(text)
            .map((part) => part.text)
            .join(""),
        ).toBe(without);
      }),
    );
  });
});

describe("locateMarked", () => {
  const body = "🌊 The gate was open. Nobody knows who are missing, they say.";

  it.each([
    ["who are [missing], they", "missing"],
    ["[gate] [was] [open].", "gate was open"],
    ["[gate] was [open].", "gate"],
    ["[🌊] The", "🌊"],
    ["left out: who [are] [missing]", "are missing"],
  ])("finds %s", (extract, words) => {
    const range = locateMarked(splitMarked(marked(extract)), body);
    expect(range && body.slice(range.startUtf16, range.endUtf16)).toBe(words);
  });

  it.each(["nothing is marked", "words the [reservoir] does not have"])("%s: null", (extract) => {
    expect(locateMarked(splitMarked(marked(extract)), body)).toBeNull();
  });
});
