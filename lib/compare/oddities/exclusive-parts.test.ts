import { describe, expect, it } from "vitest";
import { findOddities } from "./find-oddities.ts";

const found = (text: string) => findOddities(text).map(({ kind, why }) => `${kind}: ${why}`);

describe("parts that cannot overlap, and are more than their whole", () => {
  it.each([
    ["Of the 30 crew, 12 drowned and 20 were rescued.", 32, 30],
    ["Of the 30 people on board, 12 drowned, 15 were rescued and 9 are missing.", 36, 30],
    ["The ferry carried 30 people, of whom 12 died and 20 survived.", 32, 30],
    ["The storm came at night. Out of 30 sailors, at least 12 died and 20 were saved.", 32, 30],
    ["Of the ship's 30 crew, 12 drowned and 20 were rescued.", 32, 30],
    ["Of its crew of 30, 12 drowned and 20 were rescued.", 32, 30],
    ["Of the 40 members, 25 voted for the bridge and 20 voted against it.", 45, 40],
    ["Of the 40 members, 25 voted yes, 10 voted no and 8 abstained.", 43, 40],
    ["Among the 90 pupils, 50 were boys and 46 girls.", 96, 90],
    ["Of the 30 games, 20 were won and 15 lost.", 35, 30],
    ["Of the 12 accused, seven were convicted and six were acquitted.", 13, 12],
  ])("%j", (text, sum, all) => {
    expect(found(text)).toEqual([
      `partExceedsWhole: The parts add up to ${sum}, more than the ${all} they are said to be of.`,
    ]);
  });

  it.each([
    "Of the 30 crew, 12 drowned and 18 were rescued.",
    "Of the 30 crew, 12 drowned and 10 were rescued.",
    "Of the 30 crew, 20 were injured and 15 were rescued.",
    "Of the 30 crew, 20 were rescued, of whom 12 later died.",
    "Of the 30 crew, 28 were rescued and 4 died later.",
    "Of more than 30 crew, 12 drowned and 20 were rescued.",
    "Of about 30 crew, 12 drowned and 20 were rescued.",
    "Of the 30 crew, up to 12 drowned and 20 were rescued.",
    "Of the 30 crew, about 12 drowned and about 20 were rescued.",
    "Of the 30 members, 20 speak French and 15 speak German.",
    "Of the 40 members, 25 voted for the bridge and 20 voted against the tunnel.",
    "Of the 40 members, 25 voted yes in May and 20 voted no in June.",
    "Of the 30 villages, 12 people died and 20 were rescued.",
    "Of the 90 pupils, 50 passed in maths and 46 failed in French.",
    "Of the 30 crew, 12 drowned. In Harrow 20 were rescued.",
    "Twelve of the 30 crew drowned, and 20 passengers were rescued.",
    "Because of its crew of 30, 12 drowned and 20 were rescued.",
    "Because of the 30 fires, 12 people died and 20 were rescued.",
    "The ferry carried 30 people. The day before 12 drowned and 20 were rescued.",
  ])("nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("shares of one whole beyond all of it", () => {
  it.each([
    ["In the vote 60 percent voted yes, 45 percent voted no and 5 percent abstained.", 110],
    ["The council said 60 percent voted for the bridge and 45 percent against it.", 105],
    ["There 58% were in favour, 46% were against.", 104],
    ["Of those who came, 55 percent were men and 49 percent women.", 104],
    ["In all 60% of voters backed the plan and 45% opposed it.", 105],
    ["In the test 70 percent passed and 40 percent failed.", 110],
    ["At least 60 percent voted yes, and 45 percent voted no.", 105],
    ["He said 64 percent were boys and 46 percent girls.", 110],
  ])("%j", (text, sum) => {
    expect(found(text)).toEqual([
      `partsDoNotAdd: Together they make ${sum} percent, and of one whole there are no more than 100.`,
    ]);
  });

  it.each([
    "In the vote 60 percent voted yes and 40 percent voted no.",
    "In the vote 50.5 percent voted yes, 45.3 percent voted no and 4.3 percent abstained.",
    "In the vote 51 percent voted yes and 50 percent voted no.",
    "In the poll 60 percent named jobs, 45 percent named rents and 30 percent named crime.",
    "There 60 percent read papers, 70 percent watch the news and 40 percent do both.",
    "Of the men 60 percent voted yes, of the women 45 percent voted no.",
    "About 60 percent voted yes and about 45 percent voted no.",
    "There 60 percent were for the bridge and 45 percent were against the tunnel.",
    "In all 60 percent backed the plan and 45 percent opposed the cuts.",
    "In all 60 percent backed Anna Reyl and 45 percent supported Dario Klem.",
    "In 2030 60 percent voted yes, and in 2031 45 percent voted no.",
    "In Orla 60 percent voted yes; in Harrow 45 percent voted no.",
    "Up to 60 percent voted yes and 45 percent voted no.",
    "The yes vote rose from 60 percent to 65 percent.",
    "There 60 percent passed in maths and 45 percent failed in French.",
    "Prices rose 60 percent and wages 45 percent.",
  ])("nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
  });
});
