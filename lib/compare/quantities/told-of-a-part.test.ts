import { describe, expect, it } from "vitest";
import { compareQuantities } from "./compare-quantities.ts";

/** What is said of the two numbers that stand in `of`, from both sides. */
function verdictOf(a: string, b: string, of: [string, string]): string[] {
  const found = compareQuantities(a, b).filter((pair) => pair.a.text === of[0] && pair.b.text === of[1]);
  const turned = compareQuantities(b, a).filter((pair) => pair.b.text === of[0] && pair.a.text === of[1]);
  expect(turned.map(({ verdict, why }) => [verdict, why])).toEqual(
    found.map(({ verdict, why }) => [verdict, why]),
  );
  return found.map(({ verdict }) => verdict);
}

describe("a whole of which one text tells a part", () => {
  it.each<[string, string, [string, string]]>([
    [
      "Three of the seven hostages were freed in Orla.",
      "Seven hostages were freed in Orla.",
      ["seven hostages", "Seven hostages"],
    ],
    [
      "The army freed three of the seven hostages in Orla.",
      "The army freed seven hostages in Orla.",
      ["seven hostages", "seven hostages"],
    ],
    [
      "Of the seven hostages in Orla, three were freed.",
      "In Orla seven hostages were freed.",
      ["seven hostages", "seven hostages"],
    ],
    [
      "Most of the 18 bridges over the Orla were closed by the council.",
      "The council closed 18 bridges over the Orla.",
      ["18 bridges", "18 bridges"],
    ],
    [
      "Only three of Orla's seven bridges reopened.",
      "Seven bridges reopened in Orla.",
      ["seven bridges", "Seven bridges"],
    ],
    ["Nine of 40 houses in Orla burned down.", "In Orla 40 houses burned down.", ["40 houses", "40 houses"]],
    [
      "Half of the 40 houses in Orla were flooded.",
      "The river flooded 40 houses in Orla.",
      ["40 houses", "40 houses"],
    ],
    [
      "Of the 26 schools in Orla, only five reopened on Monday.",
      "On Monday 26 schools reopened in Orla.",
      ["26 schools", "26 schools"],
    ],
    [
      "On 3 May 2031 three of the seven hostages were freed in Orla.",
      "On 3 May 2031 nine hostages were freed in Orla.",
      ["seven hostages", "nine hostages"],
    ],
  ])("%j says nothing of %j", (a, b, of) => {
    expect(verdictOf(a, b, of)).toEqual(["unclear"]);
  });

  it("says why", () => {
    const [pair] = compareQuantities(
      "The army freed three of the seven hostages in Orla.",
      "The army freed seven hostages in Orla.",
    ).filter(({ a }) => a.text === "seven hostages");
    expect(pair?.why).toBe("Both texts give 7, but one of them tells it of a part of its number only.");
  });
});

describe("a whole that both texts count", () => {
  it.each<[string, string, [string, string]]>([
    [
      "Three of the seven hostages were freed in Orla.",
      "Gunmen took seven hostages in Orla.",
      ["seven hostages", "seven hostages"],
    ],
    [
      "Three of the seven hostages were freed in Orla.",
      "Four of the seven hostages were freed in Orla.",
      ["seven hostages", "seven hostages"],
    ],
    [
      "Three of the seven hostages were freed in Orla.",
      "Of the seven hostages in Orla, three were freed.",
      ["seven hostages", "seven hostages"],
    ],
    [
      "All of the seven hostages were freed in Orla.",
      "Seven hostages were freed in Orla.",
      ["seven hostages", "Seven hostages"],
    ],
    [
      "All seven hostages were freed in Orla.",
      "Seven hostages were freed in Orla.",
      ["seven hostages", "Seven hostages"],
    ],
    [
      "A group of seven hostages was freed in Orla.",
      "Seven hostages were freed in Orla.",
      ["seven hostages", "Seven hostages"],
    ],
    [
      "The families of the seven hostages freed in Orla wept.",
      "Seven hostages were freed in Orla.",
      ["seven hostages", "Seven hostages"],
    ],
    [
      "Nine of the 40 houses in Orla burned down.",
      "Orla is a village with 40 houses.",
      ["40 houses", "40 houses"],
    ],
    [
      "Five of the 26 schools in Orla reopened on Monday.",
      "The storm closed 26 schools in Orla.",
      ["26 schools", "26 schools"],
    ],
    [
      "The release of the seven hostages in Orla ended the siege.",
      "The siege of Orla ended when seven hostages were freed.",
      ["seven hostages", "seven hostages"],
    ],
    [
      "Because of the 26 schools closed in Orla, three buses were idle.",
      "The storm closed 26 schools in Orla.",
      ["26 schools", "26 schools"],
    ],
  ])("%j agrees with %j", (a, b, of) => {
    expect(verdictOf(a, b, of)).toEqual(["agree"]);
  });
});
