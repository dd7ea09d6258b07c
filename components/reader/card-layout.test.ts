import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CardBox, cardTops } from "./card-layout.ts";

const box = (id: string, wantedTop: number, height = 50): CardBox => ({ id, wantedTop, height });

test.each<[string, CardBox[], string | null, number[]]>([
  ["nothing", [], null, []],
  ["room for all", [box("a", 0), box("b", 100)], null, [0, 100]],
  ["pushed down in order", [box("a", 0), box("b", 10), box("c", 20)], null, [0, 58, 116]],
  [
    "the selected one stands level and pushes the others away",
    [box("a", 80), box("b", 90), box("c", 95)],
    "b",
    [32, 90, 148],
  ],
  ["those above keep their room at the top", [box("a", 0), box("b", 10), box("c", 20)], "c", [0, 58, 116]],
  ["only as many as needed move up", [box("a", 0), box("b", 100), box("c", 120)], "c", [0, 62, 120]],
  ["an unknown selection changes nothing", [box("a", 0), box("b", 10)], "z", [0, 58]],
])("%s", (_, boxes, levelId, tops) => {
  expect(cardTops(boxes, levelId)).toEqual(tops);
});

describe("always", () => {
  const boxes = fc
    .array(fc.tuple(fc.nat(2_000), fc.integer({ min: 1, max: 300 })), { maxLength: 40 })
    .map((pairs) =>
      pairs
        .map(([top, height], index) => box(String(index), top, height))
        .toSorted((a, b) => a.wantedTop - b.wantedTop),
    );

  test("no card overlaps the next, none stands above the column, in whatever is selected", () => {
    fc.assert(
      fc.property(boxes, fc.nat(45), (all, pick) => {
        const tops = cardTops(all, String(pick));
        for (const [index, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(0);
          const before = tops[index - 1];
          if (before !== undefined) expect(top).toBeGreaterThan(before + (all[index - 1]?.height ?? 0));
        }
      }),
    );
  });

  test("the selected card is level whenever those above it leave the room", () => {
    fc.assert(
      fc.property(boxes, fc.nat(39), (all, pick) => {
        const selected = all[pick];
        if (selected === undefined) return;
        const above = all.slice(0, pick).reduce((sum, card) => sum + card.height + 8, 0);
        const top = cardTops(all, selected.id)[pick];
        if (selected.wantedTop >= above) expect(top).toBe(selected.wantedTop);
        else expect(top).toBe(above);
      }),
    );
  });
});
