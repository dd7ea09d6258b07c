import { expect, it } from "vitest";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import { groupBySpeaker } from "#lib/compare/attribution/group-by-speaker.ts";
import { whoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { countWords, sayingRuns } from "./saying-words.ts";

const body =
  "“The sluice holds,” said Mira Soldan. Soldan said the crew had reportedly left.\n\nSoldan praised the new lock.";
const [soldan] = groupBySpeaker(whoSaysWhat(body, findAttributions(body)));

it("counts a speaker’s words by how they are given", () => {
  expect(countWords(soldan?.sayings ?? [])).toBe("1 quoted, 1 reported, 1 stance");
  expect(countWords([])).toBe("");
});

it("cuts a saying at its cue and its hedges, and loses none of its words", () => {
  const saying = soldan?.sayings[1];
  if (saying === undefined) throw new Error("nothing reported");
  const runs = sayingRuns(body, saying);
  expect(runs.map(({ text }) => text).join("")).toBe("Soldan said the crew had reportedly left");
  const marked = runs.flatMap(({ text, marks }) => marks.map(({ kind }) => [kind, text]));
  expect(marked).toEqual([
    ["cue", "said"],
    ["hedge", "reportedly"],
  ]);
});
