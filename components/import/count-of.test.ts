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
    [1_023, "1,023 bytes"],
    [4_886, "4.8 KB"],
    [49_981, "49 KB"],
    [1_023_000, "999 KB"],
    [1_023_999, "1.0 MB"],
    [20 * 1024 * 1024, "20 MB"],
  ])("%d", (byteLength, words) => {
    expect(sizeOf(byteLength)).toBe(words);
  });
});
