/** What is told of a number beside its value: each sentence read by eye. Written on Thursday, 8 May 2031 where a day counts. */
import { describe, expect, it } from "vitest";
import { findQuantities } from "./find-quantities.ts";
import type { Quantity } from "./quantity.ts";

const WRITTEN_ON = "2031-05-08";

function told<K extends keyof Quantity>(sentence: string, ...keys: K[]): unknown[][] {
  return findQuantities(sentence, { writtenOn: WRITTEN_ON }).map((quantity) =>
    keys.map((key) => quantity[key]),
  );
}

describe("the state of what is counted", () => {
  it.each([
    ["The wave killed 58 villagers.", [["58 villagers", "dead"]]],
    [
      "The wave killed at least 58 and injured 120.",
      [
        ["at least 58", "dead"],
        ["120", "injured"],
      ],
    ],
    ["Some 58 villagers were reported killed.", [["Some 58 villagers", "dead"]]],
    ["58 soldiers killed a shepherd.", [["58 soldiers", null]]],
    [
      "300 soldiers arrested 12 men.",
      [
        ["300 soldiers", null],
        ["12 men", "detained"],
      ],
    ],
    ["The 300 arrested in Orla went home.", [["300", "detained"]]],
    ["Twelve miners are still missing.", [["Twelve miners", "missing"]]],
    ["The shell killed 11 hostages.", [["11 hostages", "dead"]]],
    ["Some 30 refugees drowned.", [["Some 30 refugees", "dead"]]],
    ["Some 30 refugees arrived.", [["Some 30 refugees", "displaced"]]],
    ["The wave nearly killed 12 men.", [["12 men", null]]],
    ["Almost all of the 12 men died.", [["12 men", "dead"]]],
    ["None of the 40 guests was hurt.", [["40 guests", null]]],
    ["No deaths among the 40 guests were reported.", [["40 guests", null]]],
    ["More than 10 wardens watch each prisoner.", [["More than 10 wardens", null]]],
    ["About 2,000 people in the valley were displaced.", [["About 2,000 people", "displaced"]]],
    [
      "Twelve people, including three children, were hurt.",
      [
        ["Twelve people", "injured"],
        ["three children", "injured"],
      ],
    ],
    [
      "Some 16 of the 58 miners were killed.",
      [
        ["Some 16", "dead"],
        ["58 miners", null],
      ],
    ],
    [
      "Some 14 of the 52 wounded soldiers were flown out.",
      [
        ["Some 14", "injured"],
        ["52 wounded soldiers", "injured"],
      ],
    ],
    [
      "The Guard has 5,000 fighters in the field and 2,000 in reserve.",
      [
        ["5,000 fighters", "in the field"],
        ["2,000", null],
      ],
    ],
    [
      "The blast killed 14 in the market and 20 in the mosque.",
      [
        ["14", "dead"],
        ["20", "dead"],
      ],
    ],
    ["The flood claimed 130 lives.", [["130 lives", "dead"]]],
    ["Some 40 lives were lost.", [["Some 40 lives", "dead"]]],
    ["The death toll stands at 58.", [["58", "dead"]]],
    ["Two novels remain in print.", [["Two novels", null]]],
    ["An estimated 400 men are still fighting in the hills.", [["An estimated 400 men", "in the field"]]],
    ["They freed 14 of the hostages.", [["14 of the hostages", "detained"]]],
    ["In all, 300 families fled.", [["300 families", "displaced"]]],
    ["The clinic counted 31 infections.", [["31 infections", "infected"]]],
    ["Nearly 150 sailors returned home.", [["Nearly 150 sailors", "returned"]]],
    ["Divers rescued 12 boys.", [["12 boys", "rescued"]]],
  ])("%j", (sentence, expected) => {
    expect(told(sentence, "text", "state")).toEqual(expected);
  });
});

describe("the date of a number", () => {
  it.each([
    ["On 3 May 2031, 58 people died.", [["2031-05-03", null]]],
    ["By December 2030 the guard had lost 900 men.", [["2030-12", null]]],
    ["As of early 2030 it held ten districts.", [["2030", null]]],
    ["Since 2028 it has lost 900 men.", [[null, "2028/.."]]],
    ["From 2028 to 2030 it lost 900 men.", [[null, "2028/2030"]]],
    ["It lost 900 men between 2028 and 2030.", [[null, "2028/2030"]]],
    ["Through the first six months of 2030 it lost 900 men.", [["2030-06", "2030-01/2030-06"]]],
    ["In the third quarter of 2030 it lost 900 men.", [["2030-09", "2030-07/2030-09"]]],
    ["In early 2030 it lost 900 men.", [["2030", "early 2030"]]],
    ["In 2029 and 2030 it lost 900 men.", [[null, "2029/2030"]]],
    ["It lost 900 men in the three months to June 2030.", [["2030-06", "P3M/2030-06"]]],
    ["In the week ending 10 August 2030 it lost 900 men.", [["2030-08-10", "P1W/2030-08-10"]]],
    ["From 9 to 12 August 2030 it lost 900 men.", [[null, "2030-08-09/2030-08-12"]]],
    ["It lost 900 men on 9-12 August 2030.", [[null, "2030-08-09/2030-08-12"]]],
    ["It lost 900 men on August 9 and 10, 2030.", [[null, "2030-08-09/2030-08-10"]]],
    ["It lost 900 men on the 9th, 10th and 12th of August 2030.", [[null, "2030-08-09/2030-08-12"]]],
    ["It lost 900 men between 28 December and 3 January 2031.", [[null, "2030-12-28/2031-01-03"]]],
    ["It lost 900 men from June to August 2030.", [[null, "2030-06/2030-08"]]],
    ["It lost 900 men between May 3 and 6.", [[null, "2031-05-03/2031-05-06"]]],
    [
      "Losses rose from 141 in 2029 to 77 in 2030.",
      [
        ["2029", null],
        ["2030", null],
      ],
    ],
    [
      "In May 2030, 58 died, up from 40 a month earlier.",
      [
        ["2030-05", null],
        [null, null],
      ],
    ],
    [
      "Some 58 people were killed and 120 injured on 3 May 2031.",
      [
        ["2031-05-03", null],
        ["2031-05-03", null],
      ],
    ],
    ["Founded in 1990, the yard has 500 workers.", [[null, null]]],
    ["The September 2029 estimate of 900 men was wrong.", [[null, null]]],
    ["It has 900 men, far fewer than in 2028.", [[null, null]]],
    ["Three years before 2028 it was founded.", [[null, null]]],
    ["Police arrested 30 men on Tuesday.", [["2031-05-06", null]]],
    ["Police arrested 30 men on Thursday.", [["2031-05-08", null]]],
    ["Police arrested 30 men last Thursday.", [["2031-05-01", null]]],
    ["Yesterday 30 men were arrested.", [["2031-05-07", null]]],
    ["So far this year 900 men have drowned.", [["2031-05-08", "2031-01-01/2031-05-08"]]],
    ["Last year 900 men drowned.", [["2030", null]]],
    ["In March 900 men drowned.", [["2031-03", null]]],
    ["In October 900 men drowned.", [["2030-10", null]]],
    ["On 30 April, 900 men drowned.", [["2031-04-30", null]]],
    ["On 9 June 900 men are to march.", [[null, null]]],
    ["The 900 men will march on Saturday.", [[null, null]]],
    ["In the past month 900 men drowned.", [["2031-05-08", "P1M/2031-05-08"]]],
    ["Last week 900 men drowned.", [[null, "2031-W18"]]],
    ["The dam is 40 years old.", [[null, null]]],
  ])("%j", (sentence, expected) => {
    expect(told(sentence, "asOf", "period")).toEqual(expected);
  });

  it.each([
    ["Police arrested 30 men on Tuesday.", null, null],
    ["So far this year 900 men have drowned.", null, "so far this year"],
    ["In March 900 men drowned.", null, null],
    ["In March 2031 900 men drowned.", "2031-03", null],
  ])("without a day of writing, of %j", (sentence, asOf, period) => {
    const [quantity] = findQuantities(sentence);
    expect([quantity?.asOf, quantity?.period]).toEqual([asOf, period]);
  });
});

describe("what is counted", () => {
  it.each([
    ["The 15-member council met.", [["15-member", "count", "member", "member"]]],
    ["A three-judge panel sat.", [["three-judge", "count", "judge", "judge"]]],
    [
      "It told of 1,112 “lamp lightings” in Orla.",
      [["1,112 “lamp lightings”", "count", "lighting", "lamp lighting"]],
    ],
    ["Another 527 such lightings followed.", [["527 such lightings", "count", "lighting", "lighting"]]],
    [
      "Two harbour police officers came.",
      [["Two harbour police officers", "count", "officer", "harbour police officer"]],
    ],
    [
      "It cost the town's 900 poorest families dear.",
      [["900 poorest families", "count", "family", "poorest family"]],
    ],
    ["One rider claimed it.", [["One rider", "count", "rider", "rider"]]],
    [
      "Twelve fishermen and 3 businessmen sailed.",
      [
        ["Twelve fishermen", "count", "fisherman", "fisherman"],
        ["3 businessmen", "count", "businessman", "businessman"],
      ],
    ],
    ["Thousands of dollars were lost.", [["Thousands of dollars", "money", "USD", null]]],
    [
      "It cost A$40 or C$38.",
      [
        ["A$40", "money", "AUD", null],
        ["C$38", "money", "CAD", null],
      ],
    ],
    ["It burned 4,300 hectares of forest.", [["4,300 hectares", "measure", "hectare", "forest"]]],
    [
      "They seized 2.3 tonnes of cocaine worth £2m.",
      [
        ["2.3 tonnes", "measure", "tonne", "cocaine"],
        ["£2m", "money", "GBP", null],
      ],
    ],
    ["It sent $300 million in aid to Orla.", [["$300 million", "money", "USD", "aid"]]],
    ["They lost $5 million worth of tools.", [["$5 million", "money", "USD", "tool"]]],
    [
      "It made $5 million in two years.",
      [
        ["$5 million", "money", "USD", null],
        ["two years", "measure", "year", null],
      ],
    ],
    ["It lies within 5 miles of the city.", [["5 miles", "measure", "mile", null]]],
    ["It cost ¥400.", [["¥400", "money", "¥", null]]],
    ["They earn $12 an hour in poor regions.", [["$12 an hour", "money", "USD/hour", null]]],
    ["They earn $12 an hour.", [["$12 an hour", "money", "USD/hour", null]]],
    ["It is a $12-an-hour job.", [["$12-an-hour", "money", "USD/hour", null]]],
    ["The tank holds 20.7 cubic feet.", [["20.7 cubic feet", "measure", "cubic foot", null]]],
    ["It is 40 kilometers long.", [["40 kilometers", "measure", "kilometre", null]]],
    ["The pump has 149 horsepower.", [["149 horsepower", "measure", "horsepower", null]]],
    ["Jo Roe, 34, drowned.", [["34", "age", "year", null]]],
    ["A man aged 52 drowned.", [["52", "age", "year", null]]],
    ["Some 14 percent of the wells are foul.", [["Some 14 percent", "share", "percent", "well"]]],
    [
      "Arrests of poachers rose from 41 to 77.",
      [
        ["41", "count", "arrest", "arrest"],
        ["77", "count", "arrest", "arrest"],
      ],
    ],
    ["Poachers took 93 eels per night.", [["93 eels per night", "count", "eel/night", "eel"]]],
  ])("%j", (sentence, expected) => {
    expect(told(sentence, "text", "kind", "unit", "counted")).toEqual(expected);
  });
});

describe("numbers that name", () => {
  it.each([
    "An F-16 flew over.",
    "Covid-19 spread.",
    "Resolution 2139 was read.",
    "It meets what is asked: (1) it is dry.",
    "They won 6-4 and went home.",
    "He lives at 131 West 23rd Street.",
    "The key is 1474387200 here.",
    "The vote was 2-to-1 in the end.",
    "She teaches at School 285 in Orla.",
    "Page 12 of the report lists them.",
    "It stands on pages 12 to 15 of the report.",
    "Line 3 of the metro carries most of them.",
    "The bus hit a wall at kilometre 45 of the road.",
  ])("%j", (sentence) => {
    const kinds = findQuantities(sentence).map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds)).toEqual(new Set(["label"]));
  });

  it.each([
    "After 9/11 it changed.",
    "The 2029 floods were worse.",
    "It stretched well into 2030.",
    "A 2029 report said so.",
    "One might say so.",
    "He swam a half-frozen lake.",
    "It broke out on Sept. 18 and 19 in Orla.",
    "It was 0100 GMT.",
  ])("nothing is counted in %j", (sentence) => {
    expect(findQuantities(sentence)).toEqual([]);
  });
});

describe("where, and who says it", () => {
  it.each([
    ["The wave killed 58 people in Orla.", "Orla"],
    ["The wave killed 58 people who had come from Harrow to live in Orla.", null],
    ["In Orla’s northern province 58 people drowned.", "Orla"],
    ["About 900 men remain across Orla and Harrow.", "Orla and Harrow"],
    ["Some 58 people were killed and 120 injured in Orla.", "Orla"],
    ["In the Senate 58 members voted.", null],
  ])("%j", (sentence, place) => {
    expect(findQuantities(sentence)[0]?.place).toBe(place);
  });

  it("asks the caller's reading of speakers where one is given", () => {
    const [quantity] = findQuantities("At least 900 boats sank, officials said.", {
      readSpeakers: (text) => (span) => text.slice(span.startUtf16, span.startUtf16 + 8),
    });
    expect(quantity?.speaker).toBe("At least");
  });
});
