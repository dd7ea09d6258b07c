import { describe, expect, it } from "vitest";
import { readOutletDate } from "./outlet-date-line.ts";

describe("readOutletDate", () => {
  it.each([
    ["Harrow Post, 3 December 2031", "Harrow Post", "2031-12-03", null],
    ["The Orla Lantern | December 3, 2031", "The Orla Lantern", "2031-12-03", null],
    ["(Merletaler Zeitung, 3. Dezember 2031)", "Merletaler Zeitung", "2031-12-03", null],
    ["3 December 2031 – Valley Herald", "Valley Herald", "2031-12-03", null],
    ["Associated Press December 3, 2031, 9:02 AM", "Associated Press", "2031-12-03", "09:02"],
    ["Orla Eye, 3 December 2031", "Orla Eye", "2031-12-03", null],
  ])("reads %s", (line, outlet, day, time) => {
    const read = readOutletDate(line, ["Orla Eye"]);
    expect([read?.outlet, read?.date.day, read?.clock?.time ?? null]).toEqual([outlet, day, time]);
  });

  it.each([
    "Officials visit the dam, December 3, 2031",
    "The river rises, Valley Journal, December 3, 2031",
    "The Valley Herald wrote on December 3, 2031",
    "Orla Wheel, 3 December 2031",
    "3 December 2031",
    "Harrow Post, December 2031",
  ])("finds none in %s", (line) => {
    expect(readOutletDate(line, ["Orla Eye"])).toBeNull();
  });
});
