import { describe, expect, it } from "vitest";
import { readStatedDate } from "./stated-date.ts";

describe("a date of RFC 822, whose year has two figures", () => {
  it.each([
    ["Mon, 04 Mar 19 08:10 CET", "2019-03-04"],
    ["4 Mar 19 08:10:30 +0100", "2019-03-04"],
    ["Thu, 31 Dec 49 23:59:00 GMT", "2049-12-31"],
    ["Sat, 01 Jan 50 00:00:00 GMT", "1950-01-01"],
    ["Fri, 14 Jul 2017 09:10:00 +0200", "2017-07-14"],
  ])("%s is %s", (written, day) => {
    expect(readStatedDate(written)?.date.day).toBe(day);
  });

  it.each(["31 Feb 19 08:10 GMT", "4 Mar 19", "Mon, 04 Mar 9 08:10 GMT"])("%s is none", (written) => {
    expect(readStatedDate(written)).toBeNull();
  });
});
