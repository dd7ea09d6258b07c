import { describe, expect, it } from "vitest";
import { byNames, bySides, withDays } from "./told-words.ts";

const left = { title: "Statement", sourceNames: ["Harbour Office"] };
const right = { title: "Harbour “pressured”", sourceNames: ["The River Post", "Harbour Office"] };

describe("bySides", () => {
  it("calls articles by their side, with a capital where a sentence begins", () => {
    const text =
      "46 of “Statement” (Harbour Office)’s 112 words stand in “Harbour “pressured”” (The River Post). “Statement” (Harbour Office): 2031-03-11.";
    expect(bySides(text, left, right)).toBe(
      "46 of the left’s 112 words stand in the right. The left: 11 Mar 2031.",
    );
    expect(bySides("“Harbour “pressured”” (Harbour Office) credits AP.", left, right)).toBe(
      "The right credits AP.",
    );
  });

  it("leaves a sentence alone that names neither", () => {
    expect(bySides("Both have words of their own.", left, right)).toBe("Both have words of their own.");
  });
});

describe("byNames", () => {
  const office = { ...left, name: "Harbour Office" };
  const post = { ...right, name: "The River Post" };

  it("calls each article that is shown by its short name, third texts with them", () => {
    const watch = { title: "Shut for a week", sourceNames: ["eastwatch.example"], name: "eastwatch.example" };
    const text =
      "“Shut for a week” (eastwatch.example) has “nine”, as “Harbour “pressured”” (The River Post) has. “Statement” (Harbour Office): 2031-03-11.";
    expect(byNames(text, [office, post, watch])).toBe(
      "eastwatch.example has “nine”, as The River Post has. Harbour Office: 11 Mar 2031.",
    );
  });

  it("leaves the quotation marks to an article that is called by its title, and others alone", () => {
    const again = { ...left, name: "Statement" };
    const text = "“Statement” (Harbour Office) credits “Elsewhere” (AP).";
    expect(byNames(text, [again, post])).toBe("“Statement” credits “Elsewhere” (AP).");
  });
});

it("writes days as the interface does", () => {
  expect(withDays("2031-03-11 and 2031-12-02, not 12031-03-11")).toBe(
    "11 Mar 2031 and 2 Dec 2031, not 12031-03-11",
  );
});
