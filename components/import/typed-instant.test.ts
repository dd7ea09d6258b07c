import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTypedInstant, typedInstant } from "./typed-instant.ts";

describe("parseTypedInstant", () => {
  it.each([
    ["2031-03-15 07:12", "2031-03-15T07:12:00Z"],
    [" 2031-3-5  7:12 ", "2031-03-05T07:12:00Z"],
    ["2031-03-15T07:12:09Z", "2031-03-15T07:12:09Z"],
    ["2031-03-15T07:12:09.250Z", "2031-03-15T07:12:09Z"],
    ["2031-03-15 07:12 UTC", "2031-03-15T07:12:00Z"],
    ["2031-03-15 07:12 +0200", "2031-03-15T07:12:00+02:00"],
    ["2031-03-15 07:12-05:30", "2031-03-15T07:12:00-05:30"],
    ["2031-03-15", null],
    ["2031-02-30 07:12", null],
    ["2031-03-15 24:00", null],
    ["yesterday", null],
    ["", null],
  ])("reads %j as %j", (typed, instant) => {
    expect(parseTypedInstant(typed)).toBe(instant);
  });

  it("reads what it would have typed", () => {
    const moment = fc.integer({ min: Date.UTC(1900, 0, 1) / 1000, max: Date.UTC(2150, 0, 1) / 1000 });
    fc.assert(
      fc.property(moment, (seconds) => {
        const instant = new Date(seconds * 1000).toISOString();
        expect(Date.parse(parseTypedInstant(typedInstant(instant)) ?? "")).toBe(Date.parse(instant));
      }),
    );
  });
});

describe("typedInstant", () => {
  it("is in UTC, with seconds only where there are some", () => {
    expect(typedInstant("2031-03-15T09:12:00+02:00")).toBe("2031-03-15 07:12");
    expect(typedInstant("2031-03-15T07:12:09Z")).toBe("2031-03-15 07:12:09");
    expect(typedInstant(null)).toBe("");
  });
});
