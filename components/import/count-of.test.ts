import { describe, expect, it } from "vitest";
import { countOf, sizeOf } from "./count-of.ts";

describe("countOf", () => {
  it.each([
    [0, "0 articles"],
    [1, "1 article"],
    [2, "2 articles"],
    [2_400, "2,400 articles"],
  ])("%d", (count, words) => {
    expect(countOf(count, "article")).toBe(words);
  });
});

describe("sizeOf", () => {
  it.each([
    [1, "1 byte"],
    [999, "999 bytes"],
    [4_886, "4.9 KB"],
    [49_981, "50 KB"],
    [999_499, "999 KB"],
    [999_500, "1.0 MB"],
    [20_971_520, "21 MB"],
  ])("%d", (byteLength, words) => {
    expect(sizeOf(byteLength)).toBe(words);
  });
});
