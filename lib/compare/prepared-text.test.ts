import fc from "fast-check";
import { expect, it } from "vitest";
import { comparePrepared, compareTexts } from "./compare-texts.ts";
import { prepareText } from "./prepared-text.ts";

const sentences = [
  "“We have been forced to close the lower lock because its chain could no longer be trusted,” said the harbour master, Piet Aalders.",
  "“We have pressured to close the lower lock because its chain could no longer be trusted,” said Piet Aalders.",
  "The harbour master said they had been forced to close the lower lock because its chain could no longer be trusted.",
  "Between 900 and 1,200 tonnes of fertiliser were on board the barges on Tuesday, the Aalmond office said.",
  "Some 1,100 tonnes of fertiliser were aboard the barges, said Mira Soldan,\nwho runs the Aalmond ferry.",
  "At least 14 people were killed in Aalmond since Monday, up from nine in 2030, according to the river guard.",
  "Officials spoke on condition of anonymity because they were not allowed to talk to reporters.",
  "The river guard counted nine barges adrift below the lock in the early morning and closed the river to all traffic.",
  "Nine barges drifted below the lock in the early hours, the river guard found, and all traffic on the river was closed.",
  "Nothing else moved on the river that morning.",
];
const text = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 9 })
  .map((list) => list.join("\n\n"));
const day = fc.constantFrom(null, "2031-03-14", "2031-03-18");
const aliases = fc.constantFrom([], [["Aalmond", "the river town"]]);

it("gives what a fresh reading gives, however often a text was compared before, and by what it was asked", () => {
  const asked = fc.record({ from: fc.nat(3), to: fc.nat(3), a: day, b: day, aliases });
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 4, maxLength: 4 }),
      fc.array(asked, { minLength: 4, maxLength: 12 }),
      (texts, questions) => {
        const prepared = texts.map(prepareText);
        for (const { from, to, a, b, aliases: names } of questions) {
          const [one, other] = [prepared[from], prepared[to]];
          if (one === undefined || other === undefined) throw new Error("no such text");
          const options = { aliases: names, a: { writtenOn: a }, b: { writtenOn: b } };
          expect(comparePrepared(one, other, options)).toEqual(compareTexts(one.text, other.text, options));
        }
      },
    ),
    { numRuns: 40 },
  );
});

it("asks whoever is said to read speakers, not what it knows", () => {
  const [, , , first = "", second = ""] = sentences;
  const readSpeakers = () => () => "the clerk";
  const options = { a: { readSpeakers }, b: { readSpeakers } };
  const [a, b] = [prepareText(first), prepareText(second)];
  comparePrepared(a, b);
  const { quantities } = comparePrepared(a, b, options);
  expect(quantities.map((pair) => [pair.a.speaker, pair.b.speaker])).toContainEqual([
    "the clerk",
    "the clerk",
  ]);
});
