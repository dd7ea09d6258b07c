import { describe, expect, it } from "vitest";
import { readQuotations } from "#lib/compare/quotation.ts";

const speakers = (text: string) => readQuotations(text).map(({ side }) => side.speaker);
const cues = (text: string) =>
  readQuotations(text).map(({ side: { cue } }) => cue && text.slice(cue.startUtf16, cue.endUtf16));

describe("the cue of a quotation", () => {
  it.each([
    ["“It is shut,” said Anna Vale, the minister.", ["said"]],
    ["“It is shut,” Col. D. Oprea later warned.", ["later warned"]],
    ["According to Dana Oprea, “it is shut”.", ["According to"]],
    ["Anna Vale has told the council that “it is shut”.", ["has told"]],
    ["“It is shut,” he said.", ["said"]],
    ["“It is shut,” said Vale, “and will stay so.”", ["said", "said"]],
    ["“It is shut.” Water ran over the road.", [null]],
  ])("%s", (text, expected) => {
    expect(cues(text)).toEqual(expected);
  });
});

describe("the speaker of a quotation", () => {
  it.each([
    ["“It is shut,” said Anna Vale, the minister.", ["Anna Vale"]],
    ["“It is shut,” Mr. Vale told reporters.", ["Mr. Vale"]],
    ["“It is shut,” the district engineer added.", ["the district engineer"]],
    ["“It is shut,” Col. D. Oprea later warned.", ["Col. D. Oprea"]],
    ["Vale said: “It is shut.”", ["Vale"]],
    ["On Monday, Anna Vale told the council that “it is shut”.", ["Anna Vale"]],
    ["The spokesman for the ministry said “it is shut” twice.", ["The spokesman for the ministry"]],
    ["According to Dana Oprea, “it is shut”.", ["Dana Oprea"]],
    ["“It is shut,” according to the district office.", ["the district office"]],
    ["Vale, who visited the dam, said “it is shut”.", ["Vale"]],
    ["“It is shut.” Water ran over the road.", [null]],
    ["Her “martyrs” were none. The wall stood.", [null]],
    ["“It is shut,” he said.", [null]],
    ["“It is shut,” said Vale.\n\n“Go home,” she added.", ["Vale", "Vale"]],
    ["“It is shut,” said Vale.\n\nRain fell.\n\nWind rose.\n\n“Go home,” she added.", ["Vale", null]],
    ["“It is shut,” said Vale, “and will stay so.”", ["Vale", "Vale"]],
    ["„Das Tor ist zu“, sagte Frau Vale.", [null]],
  ])("%s", (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});
