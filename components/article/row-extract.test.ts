import { describe, expect, it } from "vitest";
import { rowExtract } from "./row-extract.ts";

const beginning = "The lake rose in the night.\n\nNobody had opened the ga";

const textOf = (extract: ReturnType<typeof rowExtract>) =>
  extract.before + extract.parts.map((part) => part.text).join("") + extract.after;

describe("the words a row shows", () => {
  it("are the beginning, to the last whole word", () => {
    expect(textOf(rowExtract({ hit: null, beginning }))).toBe(
      "The lake rose in the night. Nobody had opened the…",
    );
  });

  it("are the whole of a short text", () => {
    expect(textOf(rowExtract({ hit: null, beginning: "The lake rose." }))).toBe("The lake rose.");
  });

  it("are those around what was found, with dots where text is left out", () => {
    const extract = [
      { text: "had opened the ", isMarked: false, startUtf16: 0 },
      { text: "gate", isMarked: true, startUtf16: 15 },
    ];
    const hit = { title: [], extract, at: null };
    expect(textOf(rowExtract({ hit, beginning }))).toBe("…had opened the gate…");
  });

  it("have no dots before the text's own beginning", () => {
    const extract = [{ text: "The lake rose in the night.", isMarked: true, startUtf16: 0 }];
    expect(textOf(rowExtract({ hit: { title: [], extract, at: null }, beginning }))).toBe(
      "The lake rose in the night.",
    );
  });
});
