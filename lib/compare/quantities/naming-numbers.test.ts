/** Numbers that count nothing where a noun stands behind them, or no noun at all; each sentence read by eye. */
import { describe, expect, it } from "vitest";
import { findQuantities } from "./find-quantities.ts";

const kindsIn = (sentence: string) => findQuantities(sentence).map(({ text, kind }) => `${text} ${kind}`);

describe("a number that belongs to the noun in front of it", () => {
  it.each([
    ["Highway 61 remains closed near Orla.", ["61 label"]],
    ["Section 230 shields platforms from suits.", ["230 label"]],
    ["Article 19 campaigners met the mayor.", ["19 label"]],
    ["Some 300 Title 42 expulsions were stopped.", ["Some 300 count", "42 label"]],
    ["Twelve Shahed 136 drones hit the port.", ["Twelve count", "136 label"]],
    ["They sent 18 Leopard 2 tanks.", ["18 count", "2 label"]],
    ["Some 58 Fortune 500 companies paid none.", ["Some 58 count", "500 label"]],
    ["Emissions fell below 2005 levels.", []],
    ["At least one clerk wasn’t there.", ["At least one clerk count"]],
    ["Two Boeing 737 jets were grounded.", ["Two count", "737 label"]],
    ["The Group of 20 issued a statement.", ["20 label"]],
    ["The Gang of Four fell.", ["Four label"]],
    ["The Six-Day War veterans marched.", ["Six label"]],
    ["The Seven Sisters rescued a sailor.", ["Seven label"]],
    ["The Big Four banks agreed.", ["Four label"]],
    ["“Seven Orla residents died,” he said.", ["Seven Orla residents count"]],
    ["Seven Orla residents died.", ["Seven Orla residents count"]],
    ["Bus Hits Wall in Orla, Killing Seven People", ["Seven People count"]],
    ["Police in Highway patrol cars saw 61 deer.", ["61 count"]],
  ])("%j", (sentence, expected) => expect(kindsIn(sentence)).toEqual(expected));
});

describe("a telephone number", () => {
  it.each([
    "Call the hotline on 0800 555 0199.",
    "Her number is +44 20 7946 0958.",
    "Phone: (020) 7946 0018.",
    "Call 1-800-273-8255 now.",
    "Dial 112 in an emergency.",
    "Text HELP to 70070.",
  ])("only names: %j", (sentence) => {
    const kinds = findQuantities(sentence).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["label"]));
  });

  it("is no count in groups of three", () => {
    expect(kindsIn("Now it has 1 414 021 100 inhabitants.")).toEqual(["1 414 021 100 inhabitants count"]);
  });

  it("but whom one calls may be counted", () => {
    expect(kindsIn("Lawyers call 200 witnesses.")).toEqual(["200 witnesses count"]);
    expect(kindsIn("The clerk called 30 families in Orla.")).toEqual(["30 families count"]);
  });
});

describe("a time of day", () => {
  it.each([
    "The shop opens at 7 in the morning.",
    "The bomb went off at about 11 on Tuesday night.",
    "At 0630 hours they moved.",
    "At 14.30 local time the siren rang.",
    "Between 6 and 8 a.m. it rained.",
    "He woke at half past six.",
    "It began at quarter to nine.",
  ])("is none: %j", (sentence) => expect(kindsIn(sentence)).toEqual([]));

  it("keeps the date beside it", () => {
    const [quantity] = findQuantities("At half past six on 3 May 2031 the wave killed 12 men.");
    expect(quantity?.asOf).toBe("2031-05-03");
  });

  it("is not how long something lasts", () => {
    expect(kindsIn("They found 1200 hours of film.")).toEqual(["1200 hours measure"]);
  });
});

describe("an age", () => {
  it.each([
    ["At the age of 16 he fled.", ["16 age"]],
    ["He was 17 when he joined.", ["17 age"]],
    ["People over 65 were told to stay home.", ["over 65 age"]],
    ["A teenager, 17, and a woman, 52, died.", ["17 age", "52 age"]],
    ["The driver, 34, fled.", ["34 age"]],
    ["There were 17 when he joined.", ["17 count"]],
    ["Of the boats, 34, the most, sank.", ["34 count"]],
  ])("%j", (sentence, expected) => expect(kindsIn(sentence)).toEqual(expected));
});
