import { expect, it } from "vitest";
import type { EvidencePlace, OriginEvidence } from "#lib/compare/origins/pair-evidence.ts";
import { placeEvidence } from "./evidence-places.ts";

const at = (side: "a" | "b", startUtf16: number): EvidencePlace => {
  return { side, startUtf16, endUtf16: startUtf16 + 5 };
};
const line = (places: EvidencePlace[]): OriginEvidence => {
  return { kind: "credit", points: "linked", strength: "strong", text: "It is so.", places };
};

it("leads each line to its words on either side, several of one side by their number", () => {
  const { lines, aMarks, bMarks } = placeEvidence(
    [line([at("b", 9), at("a", 0), at("b", 40)]), line([])],
    null,
  );
  expect(lines.map(({ links }) => links.map(({ side, label }) => `${side} ${label}`))).toEqual([
    ["a left", "b right", "b 2"],
    [],
  ]);
  const marked = new Map([...aMarks, ...bMarks].map((mark) => [mark.key, mark.startUtf16]));
  expect(lines[0]?.links.map(({ mark }) => marked.get(mark))).toEqual([0, 9, 40]);
});

it("marks a place once, whichever lines lead to it", () => {
  const { lines, aMarks } = placeEvidence([line([at("a", 3)]), line([at("a", 3), at("a", 30)])], null);
  expect(aMarks).toHaveLength(2);
  expect(lines[1]?.links[0]?.mark).toBe(lines[0]?.links[0]?.mark);
});

it("leads to the first few of many on one side", () => {
  const many = Array.from({ length: 30 }, (_, i) => at("a", i * 10));
  const { lines, aMarks } = placeEvidence([line(many)], null);
  expect(lines[0]?.links.map(({ label }) => label)).toEqual(["left", "2", "3", "4"]);
  expect(aMarks).toHaveLength(4);
});

it("calls the sides by their names where more than two articles are shown", () => {
  const names = { a: "Harbour Office", b: "Lock Watch" };
  const { lines } = placeEvidence([line([at("a", 7), at("b", 9), at("b", 40)])], names);
  expect(lines[0]?.links.map(({ label, startUtf16 }) => [label, startUtf16])).toEqual([
    ["Harbour Office", 7],
    ["Lock Watch", 9],
    ["2", 40],
  ]);
});
