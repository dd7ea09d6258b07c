import { expect, test } from "vitest";
import { crowdedCards } from "./crowded-cards.ts";
import type { ReaderItem } from "./reader-item.ts";

const paragraphs = Array.from({ length: 20 }, (_, at) => ({
  startUtf16: at * 302,
  endUtf16: at * 302 + 300,
}));

function item(id: string, startUtf16: number, note = ""): ReaderItem {
  return {
    kind: "annotation",
    id,
    startUtf16,
    endUtf16: startUtf16 + 20,
    exact: "",
    note,
    visibility: "shared",
    author: { id: "u", name: "Ines" },
    isMine: true,
    revision: 1,
    createdAt: "2031-03-14T00:00:00Z",
    isWithdrawn: false,
    ruling: null,
    tagIds: ["t"],
  };
}

test("cards with room are shown in full", () => {
  expect([...crowdedCards(paragraphs, [item("a", 0), item("b", 302), item("c", 604)])]).toEqual([]);
});

test("cards above one that would drift are shown in lines; it, and what stands apart, is not", () => {
  const stack = Array.from({ length: 4 }, (_, at) => item(`s${at}`, at * 5));
  const crowded = crowdedCards(paragraphs, [...stack, item("far", 15 * 302)]);
  expect([...crowded].toSorted()).toEqual(["s0", "s1", "s2"]);
});

test("where lines are too many as well, all are lines", () => {
  const stack = Array.from({ length: 12 }, (_, at) => item(String(at), at));
  expect(crowdedCards(paragraphs, stack).size).toBe(12);
});

test("a long note makes a crowd of fewer cards", () => {
  const short = [item("a", 0), item("b", 5), item("c", 10)];
  const long = [item("a", 0, "x".repeat(400)), item("b", 5), item("c", 10)];
  expect(crowdedCards(paragraphs, short).size).toBe(0);
  expect([...crowdedCards(paragraphs, long)]).toEqual(["a"]);
});
