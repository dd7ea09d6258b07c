import { describe, expect, it } from "vitest";
import { readStretch, wordChanges } from "#lib/compare/word-changes.ts";

function touches(a: string, b: string): string {
  const changes = wordChanges(readStretch(a, 0, a.length), readStretch(b, 0, b.length));
  return [...new Set(changes.flatMap((change) => change.touches))].sort().join(" ");
}

describe("what a changed word touches", () => {
  it.each([
    ["We did not sail.", "We did sail.", "negation"],
    ["They don't sail.", "They sail.", "negation"],
    ["Wir werden nicht segeln.", "Wir werden segeln.", "negation"],
    ["Wir haben kein Boot.", "Wir haben ein Boot.", "negation"],
    ["Nous n’avons pas quitté le port.", "Nous avons quitté le port.", "negation"],
    ["Nobody saw it.", "Somebody saw it.", "negation"],
    ["The seizure was lawful.", "The seizure was unlawful.", "negation"],
    ["The gas is harmful.", "The gas is harmless.", "negation"],
    ["He went to it.", "He went into it.", ""],
    ["We won't sail.", "We will not sail.", ""],
    ["We cannot sail.", "We can not sail.", ""],
    ["We'll sail.", "We will sail.", ""],
    ["We saw 12 boats.", "We saw twelve boats.", ""],
    ["It cost 1.5 million.", "It cost 1,500,000.", ""],
    ["It cost 3 million.", "It cost 3 billion.", "number"],
    ["The second attack failed.", "The first attack failed.", "number"],
    ["At least 60 left.", "At most 60 left.", "number"],
    ["More boats than men came.", "Fewer boats than men came.", ""],
    ["It is 30 miles off.", "It is 30 kilometres off.", "number"],
    ["We sailed today.", "We sailed.", ""],
    ["All boats sank.", "Most boats sank.", "number"],
    ["It was about 40 boats.", "It was 40 boats.", "hedge"],
    ["He spoke about boats.", "He spoke of boats.", ""],
    ["I think it sank.", "I know it sank.", "hedge"],
    ["It is possible that it sank.", "It is certain that it sank.", "hedge"],
    ["It may sink.", "It will sink.", "modality"],
    ["We had to sail.", "We wanted to sail.", "modality"],
    ["We had boats.", "We saw boats.", ""],
    ["He sails in May.", "He sails in June.", "number"],
    ["It has been forced to sail.", "It has pressured to sail.", "agency"],
    ["The crew was shot.", "The crew shot.", "agency"],
    ["It was burned by troops in April.", "It was burned in April.", "agency"],
    ["It was burned by hand.", "It was burned.", ""],
    ["It was burned by Sunday.", "It was burned.", "number"],
    ["The army shelled the militia.", "The militia shelled the army.", "agency"],
    ["The town sold boats.", "The town bought boats.", "agency"],
    ["Boats came from the town.", "Boats went to the town.", "agency"],
    ["We met Vale there.", "We met Oprea there.", "name"],
    ["We met the UNA there.", "We met the RDF there.", "name"],
    ["Belmont pays. We like Belmont.", "Fairhaven pays. We like Fairhaven.", "name"],
    ["The verdict comes next week.", "The verdict comes last week.", "number"],
    ["We sat in the next room.", "We sat in the last room.", ""],
    ["It was dark since last night.", "It was dark since last week.", "number"],
    ["It leans every year.", "It leans each year.", ""],
    ["It cost us $600m.", "It cost us $600 million.", ""],
    ["It cost us $600m.", "It cost us $600 billion.", "number"],
    ["Karst attacked Velden first.", "Velden attacked Karst first.", "agency name"],
    ["In Talver the mill burned at night.", "The mill burned at night in Talver.", "name"],
    ["Soldiers came.", "Policemen came.", ""],
    ["We closed the gate.", "We shut the gate.", ""],
  ])("%s / %s: %s", (a, b, expected) => {
    expect(touches(a, b)).toBe(expected);
    expect(touches(b, a)).toBe(expected);
  });
});
