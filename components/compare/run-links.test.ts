import { expect, it } from "vitest";
import { countChangedWords, runLinks } from "./run-links.ts";

const carrier = (id: string, text: string) => ({ versionId: `v${id}`, articleId: id, text });
const carriers = [
  carrier("a", "The lock was closed at dawn because its chain had worn through."),
  carrier("b", "The lock was closed at noon because its chain had worn through."),
  carrier("c", "The lock was closed at noon because its chain had worn through."),
];

it("counts the words that differ between each two, once a pair", () => {
  const aligned = [
    { fromVersionId: "va", toVersionId: "vb", kind: "edited" as const },
    { fromVersionId: "vb", toVersionId: "va", kind: "edited" as const },
    { fromVersionId: "vb", toVersionId: "vc", kind: "edited" as const },
    { fromVersionId: "va", toVersionId: "gone", kind: "edited" as const },
  ];
  expect(runLinks(carriers, aligned)).toEqual([
    { articleIds: ["a", "b"], kind: "edited", changedWords: 1 },
    { articleIds: ["b", "c"], kind: "verbatim", changedWords: 0 },
  ]);
});

it("counts the side that has more", () => {
  expect(countChangedWords("one two three", "one two and a half three")).toBe(3);
  expect(countChangedWords("one, two — three", "one two three")).toBe(0);
});
