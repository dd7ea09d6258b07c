import fc from "fast-check";
import { expect, test } from "vitest";
import { diffText, type TextPiece } from "./text-diff.ts";

const without = (pieces: TextPiece[], kind: TextPiece["kind"]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join("");

test("changed words stand between those that stayed, removed before added", () => {
  expect(diffText("About 210 are missing.", "At least 210 are missing.")).toEqual([
    { kind: "removed", text: "About " },
    { kind: "added", text: "At least " },
    { kind: "same", text: "210 are missing." },
  ]);
});

test("an empty side is all added or all removed, two empty ones are nothing", () => {
  expect(diffText("", "New note")).toEqual([{ kind: "added", text: "New note" }]);
  expect(diffText("Old note", "")).toEqual([{ kind: "removed", text: "Old note" }]);
  expect(diffText("", "")).toEqual([]);
});

test("both texts can be read back whole, and equal neighbours are joined", () => {
  const words = fc
    .array(fc.constantFrom("gate", "dam", " ", "\n", "🌊", ".", "é", "سد"), { maxLength: 30 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = diffText(before, after);
      expect(without(pieces, "added")).toBe(before);
      expect(without(pieces, "removed")).toBe(after);
      expect(pieces.every((piece, index) => piece.kind !== pieces[index - 1]?.kind)).toBe(true);
    }),
  );
});
