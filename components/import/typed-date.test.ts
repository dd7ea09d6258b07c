import { describe, expect, it } from "vitest";
import { parseTypedDate, typedDate } from "./typed-date.ts";

describe("parseTypedDate", () => {
  it.each([
    ["", { precision: "unknown", on: null }],
    ["  ", { precision: "unknown", on: null }],
    ["2018", { precision: "year", on: "2018-01-01" }],
    ["2018-02", { precision: "month", on: "2018-02-01" }],
    [" 2018-2-8 ", { precision: "day", on: "2018-02-08" }],
    ["2020-02-29", { precision: "day", on: "2020-02-29" }],
  ])("reads %j", (typed, date) => {
    expect(parseTypedDate(typed)).toEqual(date);
  });

  it.each(["2019-02-29", "2018-13", "8 Feb 2018", "18", "2018-", "2018-00-10", "0018"])(
    "refuses %j",
    (typed) => {
      expect(parseTypedDate(typed)).toBeNull();
    },
  );

  it.each(["", "2018", "2018-02", "2018-02-08"])("is undone by typedDate: %j", (typed) => {
    const date = parseTypedDate(typed);
    expect(date && typedDate(date)).toBe(typed);
  });
});
