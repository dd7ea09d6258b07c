import { describe, expect, it } from "vitest";
import { fail } from "#lib/errors.ts";
import { conflictFields, readStandingHead } from "./standing-head.ts";

const conflict = fail("conflict", "changed", {
  current: {
    title: "Their title",
    publishedOn: "2031-03-01",
    publishedPrecision: "month",
    sourceName: null,
    primarySourceName: "Long Wire",
    primaryPublishedOn: "2031-02-27",
    primaryStated: "Long Wire, February 27",
    revision: 3,
  },
});

describe("how the article stands", () => {
  it("is read out of a conflict as one would type it", () => {
    expect(readStandingHead(conflict)).toEqual({
      title: "Their title",
      date: "2031-03",
      source: "",
      primarySource: "Long Wire",
      primaryDate: "2031-02-27",
      revision: 3,
    });
  });

  it("is nothing for another answer", () => {
    expect(readStandingHead(fail("invalid", "no"))).toBeNull();
    expect(readStandingHead(null)).toBeNull();
  });
});

it("what one did not touch is no choice", () => {
  const before = { title: "Old", date: "2031", source: "Gazette", primarySource: "", primaryDate: "" };
  const mine = { ...before, title: "Mine" };
  const now = {
    title: "Theirs",
    date: "2031-03",
    source: "Gazette",
    primarySource: "Long Wire",
    primaryDate: "",
  };
  expect(conflictFields(before, mine, now)).toEqual([
    { label: "Title", now: "Theirs", mine: "Mine" },
    { label: "Published", now: "2031-03", mine: "2031-03" },
    { label: "Source", now: "Gazette", mine: "Gazette" },
    { label: "Primary source", now: "Long Wire", mine: "Long Wire" },
    { label: "Primary source’s date", now: "", mine: "" },
  ]);
});
