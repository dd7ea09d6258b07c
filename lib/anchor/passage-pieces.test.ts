import { expect, test } from "vitest";
import { passagePieces } from "./passage-pieces.ts";

const body = "He said that 1,200 people were missing there.";
const span = (words: string) => {
  const startUtf16 = body.indexOf(words);
  return { startUtf16, endUtf16: startUtf16 + words.length };
};

test("cuts a stretch where marks and changes begin and end", () => {
  const pieces = passagePieces(body, span("that 1,200 people were missing"), span("1,200 people"), [
    span("1,200"),
    span("were"),
  ]);
  expect(pieces.map(({ text }) => text).join("")).toBe("that 1,200 people were missing");
  expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(["1,200", " people"]);
  expect(pieces.filter(({ isChanged }) => isChanged).map(({ text }) => text)).toEqual(["1,200", "were"]);
});

test("passes over what lies outside the stretch, and empty changes", () => {
  const at = span("people").startUtf16;
  const pieces = passagePieces(body, span("people were"), span("people"), [
    span("He"),
    { startUtf16: at, endUtf16: at },
  ]);
  expect(pieces).toEqual([
    { text: "people", isMarked: true, isChanged: false },
    { text: " were", isMarked: false, isChanged: false },
  ]);
});
