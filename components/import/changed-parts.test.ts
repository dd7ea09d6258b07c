import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffText } from "#lib/review/text-diff.ts";
import { changedParts } from "./changed-parts.ts";

const long = "The keeper wrote it down in the night. ".repeat(40);

describe("changedParts", () => {
  it("keeps a change with the words around it and says how much was left out", () => {
    const parts = changedParts(diffText(`${long}Forty people. ${long}`, `${long}Sixty people. ${long}`));
    expect(parts.map(({ kind }) => kind)).toEqual(["left out", "same", "changed", "same", "left out"]);
    expect(parts[0]).toMatchObject({ text: expect.stringMatching(/^… \d+ words, the same …$/u) });
    const whole = parts.flatMap((part) => (part.kind === "same" ? [part.text] : []));
    expect(whole.every((text) => /^\s|^The|\s$/u.test(text))).toBe(true);
  });

  it("shows a short text whole", () => {
    const parts = changedParts(diffText("Forty people left.", "Sixty people left."));
    expect(parts.map(({ kind }) => kind)).toEqual(["changed", "same"]);
  });

  it("puts words changed in a row into one change", () => {
    const parts = changedParts(diffText("a b c d", "a x y d"));
    expect(parts.filter(({ kind }) => kind === "changed")).toHaveLength(1);
  });

  it("shows every change, and gives each part a place of its own", () => {
    const words = fc.array(fc.constantFrom("weir", "gate", "night", long), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = diffText(before.join(" "), after.join(" "));
        const parts = changedParts(pieces);
        const changes = parts.flatMap((part) => (part.kind === "changed" ? part.pieces : []));
        expect(changes).toEqual(pieces.filter(({ kind }) => kind !== "same"));
        expect(new Set(parts.map(({ at }) => at)).size).toBe(parts.length);
      }),
    );
  });
});
