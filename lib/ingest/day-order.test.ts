import { describe, expect, it } from "vitest";
import { findDayOrder } from "./day-order.ts";

const NO_HINTS = { language: null, url: null };

describe("findDayOrder", () => {
  it.each([
    [
      "another date that can be read in one way",
      "On 03/04/2031 and on 25/03/2031.",
      "dayFirst",
      "25/03/2031",
    ],
    ["the same, month first", "On 03/04/2031 and on 3/25/31.", "monthFirst", "3/25/31"],
    ["a list in order", "04/05/2031\n03/04/2031\n12/03/2031", "dayFirst", "order"],
    [
      "its language",
      "Publié le 03/04/2031. Le maire et les élus ont dit que la place est à eux.",
      "dayFirst",
      "fr",
    ],
    ["a zone of one country", "03/04/2031 09:10 EST", "monthFirst", "EST"],
    ["a date in words", "Dated March 14, 2031; entered 03/04/2031.", "monthFirst", "March 14, 2031"],
    ["a date in words, day first", "Dated 14 March 2031; entered 03/04/2031.", "dayFirst", "14 March 2031"],
  ])("is shown by %s", (_, text, order, why) => {
    const found = findDayOrder(text, [], NO_HINTS);
    expect(found?.order).toBe(order);
    expect(found?.why).toContain(why);
  });

  it.each([
    [{ language: "en-US", url: null }, "monthFirst"],
    [{ language: "en-GB", url: null }, "dayFirst"],
    [{ language: "en", url: "https://www.valley.co.uk/a" }, "dayFirst"],
    [{ language: null, url: "https://www.valley.gov/a" }, "monthFirst"],
  ] as const)("is shown by %j", (hints, order) => {
    expect(findDayOrder("Entered 03/04/2031.", [], hints)?.order).toBe(order);
  });

  it("is shown by the other rows of a column", () => {
    expect(findDayOrder("", ["03/04/2031", "28/02/2031"], NO_HINTS)?.order).toBe("dayFirst");
  });

  it.each([
    ["nothing", "Entered 03/04/2031."],
    ["two dates that contradict each other", "03/04/2031, 25/03/2031, 03/25/2031; it is March 14, 2031."],
    ["a date that needs no order", "Entered 25/03/2031."],
    ["a list in order either way", "01/02/2031 02/03/2031 03/04/2031"],
    ["a date in words of either order", "March 14, 2031 and 14 March 2031 and 03/04/2031"],
  ])("stays open with %s", (_, text) => {
    expect(findDayOrder(text, [], NO_HINTS)).toBeNull();
  });
});
