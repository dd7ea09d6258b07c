import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArticleDates, isCertainlyEarlier, isTie, textDate } from "./article-date.ts";

const undated: ArticleDates = {
  publishedOn: null,
  precision: "unknown",
  publishedAt: null,
  notBefore: null,
  notAfter: null,
  isRepost: false,
  primaryPublishedOn: null,
};
const on = (publishedOn: string, more: Partial<ArticleDates> = {}): ArticleDates => {
  return { ...undated, publishedOn, precision: "day", ...more };
};

describe("textDate", () => {
  it.each<[string, ArticleDates, object]>([
    ["a day", on("2031-03-14"), { from: "2031-03-14", to: "2031-03-14", basis: "publication" }],
    [
      "a month",
      on("2031-02-01", { precision: "month" }),
      { from: "2031-02-01", to: "2031-02-28", basis: "bounds" },
    ],
    ["a leap month", on("2032-02-01", { precision: "month" }), { from: "2032-02-01", to: "2032-02-29" }],
    ["a December", on("2031-12-01", { precision: "month" }), { from: "2031-12-01", to: "2031-12-31" }],
    ["a year", on("2031-01-01", { precision: "year" }), { from: "2031-01-01", to: "2031-12-31" }],
    ["bounds", { ...undated, notBefore: "2031-03-01" }, { from: "2031-03-01", to: null, basis: "bounds" }],
    ["nothing", undated, { from: null, to: null, basis: "none" }],
    [
      "a repost by its primary source's day",
      on("2031-03-14", { isRepost: true, primaryPublishedOn: "2031-03-10" }),
      { from: "2031-03-10", to: "2031-03-10", basis: "primarySource" },
    ],
    [
      "a repost whose primary source is undated: no later than the repost",
      on("2031-03-14", { isRepost: true }),
      { from: null, to: "2031-03-14", basis: "bounds" },
    ],
  ])("reads %s", (_, dates, expected) => {
    expect(textDate(dates)).toMatchObject(expected);
  });
});

describe("order", () => {
  const minute = (at: string) => textDate(on(at.slice(0, 10), { precision: "minute", publishedAt: at }));
  it("lets two times of day decide, and not a time against a day", () => {
    expect(isCertainlyEarlier(minute("2031-03-14T08:00:00Z"), minute("2031-03-14T09:00:00Z"))).toBe(true);
    expect(isCertainlyEarlier(minute("2031-03-14T08:00:00Z"), textDate(on("2031-03-14")))).toBe(false);
    expect(isTie(minute("2031-03-14T08:00:00Z"), textDate(on("2031-03-14")))).toBe(true);
    expect(isTie(minute("2031-03-14T08:00:00Z"), minute("2031-03-14T09:00:00Z"))).toBe(false);
  });

  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2031-03-${String(n).padStart(2, "0")}`);
  const dates = fc.oneof(
    day.map((one) => on(one)),
    day.map((one) => ({ ...undated, notAfter: one })),
    day.map((one) => ({ ...undated, notBefore: one })),
    day.map((one) => on(one, { isRepost: true })),
    fc.constant(undated),
  );
  it("never calls two texts each earlier than the other, nor one earlier that ties", () => {
    fc.assert(
      fc.property(dates, dates, (x, y) => {
        const [a, b] = [textDate(x), textDate(y)];
        expect(isCertainlyEarlier(a, b) && isCertainlyEarlier(b, a)).toBe(false);
        expect(isTie(a, b) && isCertainlyEarlier(a, b)).toBe(false);
      }),
    );
  });
});
