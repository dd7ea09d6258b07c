import { describe, expect, it } from "vitest";
import { findCredits } from "./find-credits.ts";

const formsOf = (text: string, names: string[], byline: string | null = null) =>
  findCredits(text, byline, names).map(({ name, form, exact }) => [name, form, exact]);

describe("findCredits", () => {
  it.each<[string, string, string, string]>([
    ["HARLOW (NPA) — The lock was shut.", "NPA", "dateline", "(NPA)"],
    [
      "The lock was shut, according to the Harlow Gazette.",
      "Harlow Gazette",
      "attribution",
      "according to the Harlow Gazette",
    ],
    ["NPA reported that the lock was shut.", "NPA", "attribution", "NPA reported"],
    ["The crew told NPA that the chain had snapped.", "NPA", "attribution", "told NPA"],
    ["The number was first reported by NPA on Monday.", "NPA", "attribution", "first reported by NPA"],
    ["NPA has also reported on the chain.", "NPA", "attribution", "NPA has also reported"],
    [
      "The Gazette said in its report that the lock was shut.",
      "Gazette",
      "attribution",
      "The Gazette said in its report",
    ],
  ])("reads %s", (text, name, form, exact) => {
    expect(formsOf(text, [name])).toEqual([[name, form, exact]]);
  });

  it.each([
    ["NPA moved its office to Mill Lane.", "NPA"],
    ["The crew told the unpaid hands.", "NPA"],
    ["according to snpa records", "NPA"],
    [
      "The barges drifted (NPA had warned of it) as far as the quay, and a long way on. ".repeat(3).slice(82),
      "NPA",
    ],
  ])("credits nobody in %s", (text, name) => {
    expect(formsOf(text, [name])).toEqual([]);
  });

  it("reads a byline's agency, and says where in the text the others stand", () => {
    expect(formsOf("", ["NPA"], "By Ida Holm, NPA")).toEqual([["NPA", "byline", "By Ida Holm, NPA"]]);
    const text = "The quay held, according to NPA.";
    const [credit] = findCredits(text, null, ["NPA"]);
    expect(text.slice(credit?.startUtf16 ?? 0, credit?.endUtf16 ?? 0)).toBe("according to NPA");
  });

  it("takes names as they are, whatever signs are in them", () => {
    expect(formsOf("according to A.B (C)*", ["A.B (C)*", "(", " "])).toHaveLength(1);
    expect(formsOf("according to B+ News, the quay held", ["B+ News"])).toHaveLength(1);
  });
});
