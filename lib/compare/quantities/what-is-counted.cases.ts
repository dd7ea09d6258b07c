/** What numbers count, and numbers that count nothing: as `find-quantities.cases.ts` writes them down. */
import type { Case } from "./find-quantities.cases.ts";

export const COUNTED: Case[] = [
  ["Some 1.2m people moved.", [["Some 1.2m people", 1.2e6, 1.2e6, "about", "person"]]],
  [
    "It sent 300 doses, 12 boxes and three buses.",
    [
      ["300 doses", 300, 300, "exact", "dose"],
      ["12 boxes", 12, 12, "exact", "box"],
      ["three buses", 3, 3, "exact", "bus"],
    ],
  ],
  ["About 900 foreign fighters left.", [["About 900 foreign fighters", 900, 900, "about", "fighter"]]],
  ["Seven armed men waited.", [["Seven armed men", 7, 7, "exact", "man"]]],
  ["We have 112 missing people.", [["112 missing people", 112, 112, "exact", "person"]]],
  ["The number of missing people stood at 210.", [["210", 210, 210, "exact", "person"]]],
  ["The death toll reached 58.", [["58", 58, 58, "exact", "person"]]],
  ["Twelve others were injured.", [["Twelve", 12, 12, "exact", "person"]]],
  ["One person died.", [["One person", 1, 1, "exact", "person"]]],
  [
    "It killed at least 58 people and wounded 120.",
    [
      ["at least 58 people", 58, null, "atLeast", "person"],
      ["120", 120, 120, "exact", "person"],
    ],
  ],
  [
    "There were 1,112 deaths in 2016, compared with 687 in 2015.",
    [
      ["1,112 deaths", 1_112, 1_112, "exact", "death"],
      ["687", 687, 687, "exact", "death"],
    ],
  ],
  [
    "Exactly 12 of the 20 bridges collapsed.",
    [
      ["12", 12, 12, "exact", "bridge"],
      ["20 bridges", 20, 20, "exact", "bridge"],
    ],
  ],
  ["Police seized 300 kilograms of powder.", [["300 kilograms", 300, 300, "exact", "kilogram"]]],
  ["The file lists 44 children's names.", [["44 children's names", 44, 44, "exact", "name"]]],
];

export const NONE: Case[] = [
  ["On March 6, 2031, it began.", []],
  ["It began in 2031 and ended in 2033.", []],
  ["The first half of the 21st century passed.", []],
  ["The gate failed at 3:20 a.m. on Friday.", []],
  ["The one we met on 14.03.2031 left.", []],
  ["The dam gave way on 14 March.", []],
  ["The 2015-2016 season was dry.", []],
  ["The 2030/31 season was dry.", []],
  ["He finished third.", []],
];
