import { expect, test } from "vitest";
import { type PlacedAside, placeAsides } from "./place-asides.ts";

// Raw: "MENU" 0-4, "First." 10-16 (body 0-6), "CAPTION" 20-27, "Second one." 30-41 (body 8-19), "SHARE" 50-55
const paragraphs = [{ startUtf16: 0 }, { startUtf16: 8 }];
const bodyMap = [
  [0, 10, 6],
  [8, 30, 11],
] as const;
const aside = (id: string, rawStartUtf16: number, text = id) => ({
  id,
  kind: "removed" as const,
  noteKind: null,
  rule: null,
  text,
  rawStartUtf16,
});
const ids = (row: PlacedAside[] | undefined) => row?.map(({ id }) => id);

test("each stands behind the paragraph it followed in the source file", () => {
  const { before, after } = placeAsides(paragraphs, bodyMap, [
    aside("menu", 0),
    aside("caption", 20),
    aside("within", 35),
    aside("share", 50),
  ]);
  expect(ids(before)).toEqual(["menu"]);
  expect(after.map(ids)).toEqual([["caption"], ["within", "share"]]);
});

test("white space that was folded is nothing to show", () => {
  expect(placeAsides(paragraphs, bodyMap, [aside("gap", 20, " \n ")]).after).toEqual([[], []]);
});

test("a body without paragraphs loses nothing that stands in front", () => {
  expect(ids(placeAsides([], [], [aside("menu", 0)]).before)).toEqual(["menu"]);
});
