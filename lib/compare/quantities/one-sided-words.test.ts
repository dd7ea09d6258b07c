/** Two numbers for one day that do not meet: a conflict only where neither text says what would let both be right. */
import { describe, expect, it } from "vitest";
import { expectBothWays, verdictsOf } from "../testing/verdicts-both-ways.ts";
import { compareQuantities } from "./compare-quantities.ts";

const HOUSES = "On 4 March 2031, 40 houses burned down in Orvik.";
const SHELLED = "The shelling of Orvik on 4 March 2031 killed 14 people.";

describe("a number for one day beside one for several", () => {
  it.each([
    ["4 to 9 March 2031", "4 March 2031"],
    ["4-9 March 2031", "9 March 2031"],
    ["4 and 5 March 2031", "4 March 2031"],
    ["the week ending 9 March 2031", "9 March 2031"],
  ])("%s", (several, one) => {
    const ofOne = `On ${one} police in Orvik detained 63 demonstrators.`;
    expectBothWays(ofOne, `Police in Orvik detained 400 demonstrators from ${several}.`, [/covers|for when/]);
  });
});

describe("two numbers for one day", () => {
  it.each([
    [
      "a part of those counted",
      "On 4 March 2031 police in Orvik detained 63 demonstrators.",
      "On 4 March 2031 police in Orvik detained 20 demonstrators under the age of 18.",
      /narrows down/,
    ],
    [
      "those of whom something is said",
      "On 4 March 2031 police in Orvik detained 63 demonstrators.",
      "On 4 March 2031 police in Orvik detained 20 demonstrators who threw bottles.",
      /narrows down/,
    ],
    [
      "a part of the place",
      HOUSES,
      "On 4 March 2031, 25 houses burned down in the old town of Orvik.",
      /parts of the place/,
    ],
    ["a side of the place", HOUSES, "On 4 March 2031, 25 houses burned down in eastern Orvik.", /parts of/],
    [
      "two sides of the place",
      "On 4 March 2031, 40 houses burned down in western Orvik.",
      "On 4 March 2031, 25 houses burned down in eastern Orvik.",
      /parts of/,
    ],
    [
      "what is planned",
      "The army will send 2,000 soldiers to Orvik on 4 March 2031.",
      "The army sent 1,200 soldiers to Orvik on 4 March 2031.",
      /may yet come/,
    ],
    [
      "what was aimed at",
      "The government plans to vaccinate 90,000 children in Velmar by 1 June 2031.",
      "By 1 June 2031, 61,000 children had been vaccinated in Velmar.",
      /may yet come/,
    ],
    [
      "those who are left",
      "On 4 March 2031, 52 miners were trapped in the Brodal pit.",
      "On 4 March 2031, 14 miners were still trapped in the Brodal pit.",
      /are left/,
    ],
    [
      "a first count",
      "First reports said that 40 people were killed in Orvik on 4 March 2031.",
      "On 4 March 2031, 17 people were killed in Orvik.",
      /first count/,
    ],
    [
      "who was lost",
      "As of 4 March 2031 the Qasra Front had 900 fighters.",
      "As of 4 March 2031 the Qasra Front had lost 300 fighters.",
      /a loss/,
    ],
    [
      "the day against all until then",
      "On 4 March 2031, 12 people died of cholera in Velmar.",
      "By 4 March 2031, 118 people had died of cholera in Velmar.",
      /all until then/,
    ],
    [
      "who did it to whom",
      "In 2030 the Qasra Front carried out 40 attacks in Velmar.",
      "In 2030 the army carried out 65 attacks on the Qasra Front in Velmar.",
      /something else/,
    ],
    [
      "for and against",
      "On 4 March 2031 the council of Orvik cast 31 votes for the dam.",
      "On 4 March 2031 the council of Orvik cast 14 votes against the dam.",
      /something else/,
    ],
    [
      "who received it",
      "In 2030 Velmar sold 40 tanks to Karst.",
      "In 2030 Velmar sold 12 tanks to Qasra.",
      /else/,
    ],
    [
      "what was asked for",
      "In 2031 the ministry asked for $40m for the Orvik dam.",
      "In 2031 parliament gave the ministry $25m for the Orvik dam.",
      /may yet come/,
    ],
    [
      "a forecast",
      "Velmar's economy is forecast to grow 3 percent in 2031.",
      "Velmar's economy grew 1.2 percent in 2031.",
      /may yet come/,
    ],
    [
      "those that were added",
      "On 4 March 2031, 6 more people died of cholera in Velmar.",
      "On 4 March 2031, 118 people died of cholera in Velmar.",
      /were added/,
    ],
    [
      "those that may be more",
      "On 4 March 2031 at least 17 and possibly 30 people drowned in Orvik.",
      "On 4 March 2031, 25 people drowned in Orvik.",
      /so many/,
    ],
    [
      "a denial",
      "On 4 March 2031 officials denied that 50 people had died in Orvik.",
      "On 4 March 2031, 50 people had died in Orvik.",
      /^Both texts give 50, but one of them denies its number\.$/,
    ],
    [
      "a rejected claim",
      "The army rejected claims by rebels that 30 soldiers died in Orvik on 4 March 2031.",
      "On 4 March 2031, 12 soldiers died in Orvik.",
      /^The texts give 12 and 30, but one/,
    ],
    [
      "another group of which only the place is named too",
      "In June 2031 the Qasra Front lost 45 percent of its territory in Velmar.",
      "In June 2031 the Harbour Guard lost 20 percent of its territory in Velmar.",
      /beside the place/,
    ],
  ])("are left open by %s", (_name, a, b, why) => expectBothWays(a, b, [why]));

  it.each([
    ["a lower bound is not reached", SHELLED.replace("14", "at least 14"), SHELLED.replace("14", "9")],
    [
      "the number is above a range",
      SHELLED.replace("14", "between 14 and 18"),
      "On 4 March 2031, 25 people were killed by shelling in Orvik.",
    ],
    [
      "both tell of one part",
      HOUSES.replace("Orvik", "eastern Orvik"),
      HOUSES.replace("40", "25").replace("Orvik", "eastern Orvik"),
    ],
    [
      "both count all until then",
      "By 4 March 2031, 96 people had died of cholera in Velmar.",
      "As of 4 March 2031, 118 people had died of cholera in Velmar.",
    ],
    [
      "who was killed is no part of the dead",
      SHELLED,
      "The shelling of Orvik on 4 March 2031 left 31 people who were killed in Orvik.",
    ],
    [
      "the month is no may",
      "The ministry says the Qasra Front had 14,000 fighters on 3 May 2031.",
      "As of 3 May 2031 the Qasra Front had 9,000 fighters, the ministry said.",
    ],
  ])("contradict each other where %s", (_name, a, b) => expectBothWays(a, b, ["conflict"]));

  it("are no answer to the same number for another year", () => {
    const found = verdictsOf(
      "Velmar counted 687 attacks in 2029 and 718 in 2030.",
      "Velmar counted 718 attacks in 2029 and 687 in 2030.",
    );
    expect(found).toEqual(["conflict", "agree", "agree", "conflict"]);
    const [same] = compareQuantities(
      "Velmar counted 687 attacks in 2029.",
      "Velmar counted 687 attacks in 2030.",
    );
    expect(same?.why).toBe("Both say 687, though they are told for different dates.");
  });

  it("are left open where those of one text together make the other's", () => {
    expectBothWays(
      "On 4 March 2031 shelling in Orvik killed 5 people in a market and 9 people in a mosque.",
      "On 4 March 2031 shelling killed 14 people in Orvik.",
      [/together with the others/, /together with the others/],
    );
  });

  it("never contradict each other from part to whole", () => {
    expectBothWays(
      "On 4 March 2031, 16 of the 58 miners in the Brodal pit were killed.",
      "On 4 March 2031, 16 miners were killed in the Brodal pit.",
      ["agree"],
    );
  });
});
