import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAge, formatDay, formatInstant, formatInstantDay, formatStatedDate } from "./format-date.ts";

describe("a day", () => {
  test.each([
    ["2031-03-14", "day", "short", "14 Mar 2031"],
    ["2031-03-14", "day", "long", "14 March 2031"],
    ["2017-09-04", "day", "short", "4 Sep 2017"],
    ["2031-03-14", "month", "short", "Mar 2031"],
    ["2031-03-14", "year", "long", "2031"],
    ["2031-03", "day", "long", "March 2031"],
    ["2031", "day", "short", "2031"],
    ["2031-03-14T23:30:00+02:00", "day", "short", "14 Mar 2031"],
  ] as const)("%s to the %s, %s, is %s", (iso, precision, length, text) => {
    expect(formatDay(iso, precision, length)).toBe(text);
  });

  test("what is no date is null", () => {
    expect(["", "yesterday", "14 Mar 2031"].map((text) => formatDay(text))).toEqual([null, null, null]);
  });
});

describe("a stated date", () => {
  test.each([
    [{ on: "2031-03-14", precision: "day" }, "14 Mar 2031"],
    [{ on: "2031-03-14", precision: "unknown" }, "undated"],
    [{ on: null, precision: "unknown" }, "undated"],
    [{ on: null, precision: "unknown", notBefore: "2031-03-16" }, "undated, not before 16 Mar 2031"],
    [{ on: null, precision: "unknown", notAfter: "2031-03-16" }, "undated, not after 16 Mar 2031"],
    [
      { on: null, precision: "unknown", notBefore: "2031-03-16", notAfter: "2031-04" },
      "undated, between 16 Mar 2031 and Apr 2031",
    ],
  ] as const)("%j is %s", (date, text) => {
    expect(formatStatedDate(date)).toBe(text);
  });
});

describe("an instant", () => {
  test("is told in UTC, whatever the machine's zone", () => {
    expect(formatInstant(new Date("2031-03-15T01:12:59+02:00"))).toBe("14 Mar 2031, 23:12 UTC");
    expect(formatInstantDay(new Date("2031-03-15T01:12:59+02:00"), "long")).toBe("14 March 2031");
  });

  test("keeps its day and minute for every date of four-digit years", () => {
    const fourDigitYears = { min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(fourDigitYears), (instant) => {
        const back = new Date(formatInstant(instant).replace(",", ""));
        expect(back.getTime()).toBe(Math.floor(instant.getTime() / 60_000) * 60_000);
      }),
    );
  });
});

test.each([
  [-5_000, "just now"],
  [59_999, "just now"],
  [60_000, "1 min"],
  [3_599_999, "59 min"],
  [7_200_000, "2 h"],
  [86_400_000, "1 d"],
  [604_800_000, "8 Mar 2031"],
])("%d ms ago is %s", (ageMs, text) => {
  const now = new Date("2031-03-15T12:00:00Z");
  expect(formatAge(new Date(now.getTime() - ageMs), now)).toBe(text);
});
