/** Two numbers for one day that the words beside them let both be right. */
import { describe, it } from "vitest";
import { expectBothWays } from "../testing/verdicts-both-ways.ts";

describe("two numbers for one day of which both may be right", () => {
  it.each([
    [
      "those set free",
      "Gunmen held 30 hostages in Orvik on 4 March 2031.",
      "Gunmen freed 11 hostages in Orvik on 4 March 2031.",
      /set free/,
    ],
    [
      "several events",
      "On 4 March 2031 a bombing in Orvik killed 19 people.",
      "On 4 March 2031 three bombings in Orvik killed 44 people.",
      /several events/,
    ],
    [
      "another sort of place",
      "On 4 March 2031 a bomb in a market in Orvik killed 19 people.",
      "On 4 March 2031 a bomb at a mosque in Orvik killed 4 people.",
      /sorts of place/,
    ],
    [
      "cases of the day and all of them",
      "The ministry recorded 800 cases of cholera in Orvik on 4 March 2031.",
      "The ministry recorded 17,000 cases of cholera in Orvik by 4 March 2031.",
      /all until then/,
    ],
    [
      "new cases",
      "The ministry recorded 800 new cases of cholera in Orvik on 4 March 2031.",
      "The ministry recorded 17,000 cases of cholera in Orvik on 4 March 2031.",
      /that were added/,
    ],
    [
      "what is done to them",
      "The jury in Orvik acquitted 4 traders on 4 March 2031.",
      "The jury in Orvik convicted 7 traders on 4 March 2031.",
      /what is done/,
    ],
    [
      "others who did it",
      "Torland sent 800 soldiers to Orvik on 4 March 2031.",
      "Velmar sent 300 soldiers to Orvik on 4 March 2031.",
      /name others/,
    ],
    [
      "others, in initials",
      "The US sent $300 million in aid to Orvik in 2031.",
      "Torland sent $2 billion in aid to Orvik in 2031.",
      /name others/,
    ],
    [
      "what it was spent on",
      "Torland spent $800 million on weapons in 2031.",
      "Torland spent $300 million on schools in 2031.",
      /something else/,
    ],
    [
      "what the cases are of",
      "Torland recorded 800 cases of cholera in Orvik on 4 March 2031.",
      "Torland recorded 300 cases of measles in Orvik on 4 March 2031.",
      /different things/,
    ],
    [
      "what some do and others do",
      "Some 62 percent of voters in Orvik rejected the draft on 4 March 2031.",
      "38 percent of voters in Orvik approved the draft on 4 March 2031.",
      /what is done/,
    ],
    [
      "of whom",
      "Torland counted 28,000 murders in 2031.",
      "Torland counted 2,800 murders of women in 2031.",
      /narrows down/,
    ],
    [
      "what was first said",
      "A fire in Orvik killed 14 pupils on 4 March 2031, the mayor first said.",
      "A fire in Orvik killed 19 pupils on 4 March 2031.",
      /first count/,
    ],
    [
      "suspected cases",
      "Torland recorded 5,000 cholera cases in Orvik in May 2031.",
      "Torland recorded 900 suspected cholera cases in Orvik in May 2031.",
      /how sure/,
    ],
    [
      "cases among some",
      "Torland recorded 5,000 cholera cases in Orvik in May 2031.",
      "Torland recorded 900 cholera cases among children in Orvik in May 2031.",
      /narrows down/,
    ],
    [
      "one event and several",
      "Strikes on Orvik on 4 March 2031 killed 22 people.",
      "A strike on a house in Orvik on 4 March 2031 killed 9 people.",
      /one event/,
    ],
    [
      "what is counted with them",
      "The storm cut power to 1.2 million homes in Orvik on 4 March 2031.",
      "The storm cut power to 2.7 million homes and shops in Orvik on 4 March 2031.",
      /something else with them/,
    ],
    [
      "by how much it changed",
      "Torland's profit rose to $39.9 billion in 2031.",
      "Torland's profit rose by $20 billion in 2031.",
      /by how much/,
    ],
    [
      "what it was licensed for",
      "A ferry licensed for 90 passengers sank off Orvik on 4 March 2031.",
      "A ferry with 150 passengers sank off Orvik on 4 March 2031.",
      /a need/,
    ],
    [
      "words for what is near",
      "Dozens of people died in Orvik on 4 March 2031.",
      "On 4 March 2031, 20 people died in Orvik.",
      /may be one number/,
    ],
    [
      "a dozen",
      "A dozen people died in Orvik on 4 March 2031.",
      "On 4 March 2031, 13 people died in Orvik.",
      /may be one number/,
    ],
    [
      "hundreds",
      "Hundreds of people died in Orvik on 4 March 2031.",
      "On 4 March 2031, 150 people died in Orvik.",
      /may be one number/,
    ],
    [
      "perhaps so many",
      "At least 6 and perhaps 12 people died in Orvik on 4 March 2031.",
      "On 4 March 2031, 9 people died in Orvik.",
      /leaves open/,
    ],
  ])("%s", (_, a, b, why) => expectBothWays(a, b, [why]));

  it.each([
    ["Dozens of people died in Orvik on 4 March 2031.", "On 4 March 2031, 3 people died in Orvik."],
    ["More than a dozen people died in Orvik on 4 March 2031.", "On 4 March 2031, 5 people died in Orvik."],
    [
      "Organisers said 2 million people marched in Orvik on 4 March 2031.",
      "Police said 320,000 people marched in Orvik on 4 March 2031.",
    ],
    [
      "The army captured 300 fighters in Orvik on 4 March 2031.",
      "The army claimed to have captured 3,000 fighters in Orvik on 4 March 2031.",
    ],
    [
      "The army counted 800 tanks in Orvik on 4 March 2031.",
      "The army reported 300 tanks in Orvik on 4 March 2031.",
    ],
  ])("but not where they are far apart, or both only count: %j", (a, b) => {
    expectBothWays(a, b, ["conflict"]);
  });

  it("pairs no tea with coffee", () => {
    const tea = "Torland exported 800 tonnes of tea in May 2031.";
    expectBothWays(tea, "Torland exported 300 tonnes of coffee in May 2031.", []);
    expectBothWays(tea, "Torland exported 300 tonnes of tea in May 2031.", ["conflict"]);
  });

  it("pairs nobody who was nearly killed, and no hostages that died with those that are held", () => {
    const killed = "On 4 March 2031 a bombing in Orvik killed 19 people.";
    expectBothWays(killed, "On 4 March 2031 a bombing in Orvik nearly killed 24 people.", []);
    const held = "Gunmen held 30 hostages in Orvik on 4 March 2031.";
    expectBothWays(held, "Gunmen killed 11 hostages in Orvik on 4 March 2031.", []);
  });
});
