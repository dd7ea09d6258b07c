import { describe, expect, it } from "vitest";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";

/** "source | cue | content" of each statement. */
const lines = (text: string) =>
  findAttributions(text)
    .filter(({ kind }) => kind === "statement")
    .map(({ source, cue, content }) =>
      [source, cue, content]
        .map((span) => (span ? text.slice(span.startUtf16, span.endUtf16) : "–"))
        .join(" | "),
    );

describe("figures that are told", () => {
  it.each([
    ["The harbour office puts the death toll at 58.", "The harbour office | puts the death toll at | 58"],
    [
      "Officials have put the number of missing at 140.",
      "Officials | have put the number of missing at | 140",
    ],
    [
      "A 2031 study by the dike school found 31 breaches on the coast.",
      "A 2031 study by the dike school | found | 31 breaches on the coast",
    ],
    [
      "The River Post poll showed 40 percent of voters undecided.",
      "The River Post poll | showed | 40 percent of voters undecided",
    ],
    [
      "Figures from the 2031 harbour survey show that 41 percent of the crews are women.",
      "Figures from the 2031 harbour survey | show | that 41 percent of the crews are women",
    ],
    [
      "In Orla alone, 300 boats have been lost, by one estimate.",
      "one estimate | by | In Orla alone, 300 boats have been lost",
    ],
    ["By most accounts, 40 boats sank.", "most accounts | By | 40 boats sank"],
    [
      "More than half of the wall is soft — or gone — according to the dike school.",
      "the dike school | according to | More than half of the wall is soft — or gone",
    ],
  ])("%s", (text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });

  it.each([
    ["The council put the boat at risk."],
    ["The crew put the figure at the bow."],
    ["Divers with lamps found 31 bodies."],
    ["The goal was met by two estimates clerks."],
    ["The claim from the harbour office that 41 percent left was odd."],
  ])("%s tells none of these", (text) => {
    expect(lines(text).filter((line) => /\| (?:put|puts|found|by|harbour)/iu.test(line))).toEqual([]);
  });
});

describe("a statement goes on behind a comma", () => {
  it.each([
    [
      "where nothing has been told yet",
      "The study found that in the largest ports, which include Orla and Harrow, crews were cut by half.",
      "The study | found | that in the largest ports, which include Orla and Harrow, crews were cut by half",
    ],
    [
      "where the next clause is in the same mood",
      "The dike school says it would cost little at first, but would eventually add 84 boats.",
      "The dike school | says | it would cost little at first, but would eventually add 84 boats",
    ],
    [
      "where it says what is included",
      "The office said 14 people died, including two children.",
      "The office | said | 14 people died, including two children",
    ],
  ])("%s", (_, text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });

  it("ends where the reporter speaks again", () => {
    expect(lines("Officials said the gate is shut, but rain still fell.")).toEqual([
      "Officials | said | the gate is shut",
    ]);
    const [first] = lines(
      "Officials said that 14 walls broke, including one after a warning that “it leaks”.",
    );
    expect(first).toBe("Officials | said | that 14 walls broke");
    expect(lines("Officials said the gate was shut, but would not come out.")).toEqual([
      "Officials | said | the gate was shut",
    ]);
  });
});
