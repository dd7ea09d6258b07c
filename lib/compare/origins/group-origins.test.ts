import { describe, expect, it } from "vitest";
import type { AlignedPlaces, TextPlace } from "./find-carriers.ts";
import { groupOrigins, type PlacedPassage } from "./group-origins.ts";

const place = (versionId: string, startUtf16: number, endUtf16: number): TextPlace => {
  return { versionId, startUtf16, endUtf16 };
};
const passage = (id: string, at: TextPlace): PlacedPassage => ({ id, articleId: at.versionId, place: at });
const aligned = (a: TextPlace, b: TextPlace): AlignedPlaces => ({
  reuseId: `${a.versionId}${b.versionId}`,
  a,
  b,
});
const groupsOf = (passages: PlacedPassage[], pairs: AlignedPlaces[]) =>
  groupOrigins(passages, pairs).map(({ passageIds }) => passageIds.join(" "));

describe("groupOrigins", () => {
  it("counts five copies of one report once", () => {
    const passages = ["a", "b", "c", "d", "e"].map((id) => passage(id, place(id, 0, 100)));
    const pairs = ["b", "c", "d", "e"].map((id) => aligned(place("a", 0, 100), place(id, 0, 100)));
    expect(groupsOf(passages, pairs)).toEqual(["a b c d e"]);
  });

  it("counts texts that share nothing apart", () => {
    expect(groupsOf([passage("a", place("a", 0, 9)), passage("b", place("b", 0, 9))], [])).toEqual([
      "a",
      "b",
    ]);
  });

  it("finds two copies of a third text that has no evidence itself", () => {
    const pairs = [
      aligned(place("wire", 0, 100), place("a", 0, 100)),
      aligned(place("wire", 0, 100), place("b", 300, 400)),
    ];
    const passages = [passage("a", place("a", 0, 100)), passage("b", place("b", 300, 400))];
    expect(groupsOf(passages, pairs)).toEqual(["a b"]);
  });

  it("does not join what copies different parts of one text", () => {
    const pairs = [
      aligned(place("wire", 0, 100), place("a", 0, 100)),
      aligned(place("wire", 100, 200), place("b", 0, 100)),
    ];
    const passages = [passage("a", place("a", 0, 100)), passage("b", place("b", 0, 100))];
    expect(groupsOf(passages, pairs)).toEqual(["a", "b"]);
  });

  it("joins a sentence to the long passage it was taken from", () => {
    const pairs = [aligned(place("a", 0, 1_000), place("b", 0, 1_000))];
    const passages = [passage("long", place("a", 0, 1_000)), passage("short", place("b", 400, 500))];
    expect(groupsOf(passages, pairs)).toEqual(["long short"]);
  });

  it("counts two sentences of one report once, also where one of them was copied", () => {
    const own = [passage("x", place("a", 0, 50)), passage("y", place("a", 500, 600))];
    expect(groupsOf(own, [])).toEqual(["x y"]);
    const pairs = [aligned(place("a", 0, 50), place("b", 0, 50))];
    expect(groupsOf([...own, passage("z", place("b", 0, 50))], pairs)).toEqual(["x z y"]);
  });

  it("counts two sentences of one report once where the same articles carry both, or some of them", () => {
    const at = (id: string, from: number) => place(id, from, from + 100);
    const pairs = ["b", "c"].map((id) => aligned(at("a", 0), at(id, 0)));
    const later = ["b"].map((id) => aligned(at("a", 500), at(id, 500)));
    const passages = ["a", "b", "c"].map((id) => passage(`${id}1`, at(id, 0)));
    const others = ["a", "b"].map((id) => passage(`${id}2`, at(id, 500)));
    expect(groupsOf([...others, ...passages], [...pairs, ...later])).toEqual(["a1 b1 c1 a2 b2"]);
  });

  it("keeps two origins apart that one article draws on", () => {
    const pairs = [
      aligned(place("a", 0, 100), place("mix", 0, 100)),
      aligned(place("b", 0, 100), place("mix", 100, 200)),
    ];
    const passages = [
      passage("a", place("a", 0, 100)),
      passage("b", place("b", 0, 100)),
      passage("m1", place("mix", 0, 100)),
      passage("m2", place("mix", 100, 200)),
    ];
    expect(groupsOf(passages, pairs)).toEqual(["a m1", "b m2"]);
  });
});
