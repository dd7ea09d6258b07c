import { describe, expect, it } from "vitest";
import { readUnits } from "../raw-units.ts";
import { readLineShapes } from "./line-shape.ts";

const PROSE = "The river rose through the night and by the morning it had taken the old bridge and the mill.";

function shapesOf(text: string) {
  const units = readUnits(text, "blocks");
  return readLineShapes(
    units,
    units.map(() => null),
  );
}

describe("readLineShapes", () => {
  it.each([
    ["🕯️ — …", "sign"],
    ["Facebook", "label"],
    ["Home", "furniture"],
    ["Leave a comment", "end"],
    ["By Jo Roe", "meta"],
    ["March 14, 2031", "meta"],
    [PROSE, "paragraph"],
    ["It held until noon.", "sentence"],
    ["3. Three boats with oars", "entry"],
    ["June 9 -- The weir, Orla", "entry"],
    ["Boats from the school and from the mill and from the upper town went out", "fragment"],
    ["Weather and tides", "label"],
  ])("reads %s as %s", (text, kind) => {
    expect(shapesOf(text)[0]?.kind).toBe(kind);
  });

  it("knows what stands alone, what is repeated and what is glued", () => {
    const shapes = shapesOf(
      ["Valley", "Sport", "", PROSE, "", "Valley", "A cat in a treeThe cat was found"].join("\n"),
    );
    expect(shapes.map(({ isAlone }) => isAlone)).toEqual([false, false, true, false, false]);
    expect(shapes.map(({ isRepeated }) => isRepeated)).toEqual([true, false, false, true, false]);
    expect(shapes.map(({ isGlued }) => isGlued)).toEqual([false, false, false, false, true]);
  });

  it("draws nothing from empty lines between all lines", () => {
    const shapes = shapesOf(["Valley", "Sport", "Tides", PROSE, "Jobs"].join("\n\n"));
    expect(shapes.every(({ isAlone }) => !isAlone)).toBe(true);
  });

  it("leaves names with a capital inside unglued", () => {
    expect(shapesOf("MacDonald and DeWitt spoke")[0]?.isGlued).toBe(false);
  });
});
