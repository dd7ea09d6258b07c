import { describe, expect, it } from "vitest";
import { addDays, addMonths, isoWeek, pastDay, pastMonth, weekdayUpTo } from "./day-arithmetic.ts";

describe("days", () => {
  it("steps over months and years", () => {
    expect(addDays("2031-03-01", -1)).toBe("2031-02-28");
    expect(addDays("2031-12-31", 1)).toBe("2032-01-01");
    expect(addDays("2031-13-01", 1)).toBeNull();
    expect(addMonths("2031-01", -1)).toBe("2030-12");
    expect(addMonths("2031-12", 1)).toBe("2032-01");
  });

  it.each([
    ["2031-03-14", 5, "2031-03-14"],
    ["2031-03-14", 4, "2031-03-13"],
    ["2031-03-14", 6, "2031-03-08"],
  ])("from %s, weekday %i is %s", (day, weekday, expected) => {
    expect(weekdayUpTo(day, weekday)).toBe(expected);
  });

  it.each([
    ["2026-01-01", "2026-W01"],
    ["2027-01-01", "2026-W53"],
    ["2024-12-30", "2025-W01"],
  ])("%s lies in %s", (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });

  it.each([
    ["2031-03-14", 3, 9, "2031-03-09"],
    ["2031-01-14", 11, 8, "2030-11-08"],
    ["2031-03-14", 6, 3, null],
    ["2031-03-14", 2, 30, null],
  ])("from %s, %i/%i was %s", (day, month, date, expected) => {
    expect(pastDay(day, month, date)).toBe(expected);
  });

  it("takes a month that has not begun for last year's", () => {
    expect(pastMonth("2031-03-14", 3)).toBe("2031-03");
    expect(pastMonth("2031-03-14", 4)).toBe("2030-04");
  });
});
