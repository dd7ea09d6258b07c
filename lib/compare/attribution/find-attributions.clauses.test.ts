import { describe, expect, it } from "vitest";
import type { Span } from "#lib/compare/attribution/attribution.ts";
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";

const cut = (text: string, span: Span | null) => (span ? text.slice(span.startUtf16, span.endUtf16) : "–");

/** "source | cue | content, its parts joined by …". */
function lines(text: string): string[] {
  return findAttributions(text).map(({ source, cue, parts }) =>
    [cut(text, source), cut(text, cue), parts.map((part) => cut(text, part)).join(" … ")].join(" | "),
  );
}

type Case = [text: string, ...expected: string[]];

const SUBJECTS: Case[] = [
  ["All the engineers I asked said the wall was soft.", "All the engineers | said | the wall was soft"],
  [
    "Mira Vale -- the mayor of the north -- told reporters that it leaks.",
    "Mira Vale | told | that it leaks",
  ],
  ["Those close to him say the wall was soft.", "Those close to him | say | the wall was soft"],
  [
    "Visitors in Orla and around the bay say Vale deserves the prize.",
    "Visitors in Orla and around the bay | say | Vale deserves the prize",
  ],
  ["No one expected a full 90 minutes of rain.", "No one | expected | a full 90 minutes of rain"],
  ["Some crews, however, question the wisdom of the wall.", "Some crews | question | the wisdom of the wall"],
  ["The office Thursday said the wall leaks.", "The office | said | the wall leaks"],
  ["In the ward, 46 percent prefer Vale.", "46 percent | prefer | Vale"],
];

const CONTENT_BEGINS: Case[] = [
  [
    "Several clerks have complained they were never asked.",
    "Several clerks | have complained | they were never asked",
  ],
  ["A court in 1999 found the city was in breach.", "A court in 1999 | found | the city was in breach"],
  ["The court ruled Friday against the mayor.", "The court | ruled Friday against | the mayor"],
  ["“The wall leaks,” Vale shouted to the crowd.", "Vale | shouted | “The wall leaks,”"],
  ["“The wall leaks,” Vale pointed out.", "Vale | pointed out | “The wall leaks,”"],
  ["The wall, the clerk pointed out, was soft.", "the clerk | pointed out | The wall … was soft"],
  [
    "If this fails to persuade, Vale argues, there are other tools.",
    "Vale | argues | If this fails to persuade … there are other tools",
  ],
];

const CONTENT_ENDS: Case[] = [
  [
    "Vale questioned the wall again, even suggesting it had burst.",
    "Vale | questioned | the wall again",
    "Vale | even suggesting | it had burst",
  ],
  [
    "Vale called the boat a champion, citing its work after the flood.",
    "Vale | called | the boat a champion",
    "Vale | citing | its work after the flood",
  ],
  [
    "Vale is telling the crews that the wall is weak and says he will raise it.",
    "Vale | is telling | that the wall is weak",
    "Vale | says | he will raise it",
  ],
  [
    "Vale asked crews to help but has said that none will be paid.",
    "Vale | asked | to help",
    "Vale | has said | that none will be paid",
  ],
  [
    "Asked about Oprea’s claim that it had burst, Vale said the wall was whole.",
    "Oprea | claim | that it had burst",
    "Vale | said | the wall was whole",
  ],
  [
    "Vale said the wall would hold, and the clerk said it would not.",
    "Vale | said | the wall would hold",
    "the clerk | said | it would not",
  ],
  [
    "“The wall leaks,” said Oprea, who added that it always had.",
    "Oprea | said | “The wall leaks,”",
    "who | added | that it always had",
  ],
  [
    "“The wall leaks,” said Oprea, who was born in Orla.",
    "Oprea, who was born in Orla | said | “The wall leaks,”",
  ],
  [
    "Vale said it lost 9 boats, which could let it pay less for 18 years.",
    "Vale | said | it lost 9 boats, which could let it pay less for 18 years",
  ],
  ["Vale said it lost 9 boats, which were old.", "Vale | said | it lost 9 boats"],
  [
    "Vale said it lost 9 boats; 12 crews; and a crane.",
    "Vale | said | it lost 9 boats; 12 crews; and a crane",
  ],
  [
    "Vale said it lost 9 boats; Oprea said it lost 12.",
    "Vale | said | it lost 9 boats",
    "Oprea | said | it lost 12",
  ],
];

const AMID: Case[] = [
  [
    "But the tools his town has at its disposal, he added, are like “bombs that you cannot use.”",
    "he | added | the tools his town has at its disposal … are like “bombs that you cannot use.”",
  ],
  [
    "As Ms. Oprea put it in a statement to the River Post in July, the wall is “a view of the bank.”",
    "Ms. Oprea | put it | the wall is “a view of the bank.”",
  ],
  ["As Vale said on Friday, the gate is shut.", "Vale | said | the gate is shut"],
  ["“It leaks,” as Vale put it.", "Vale | put it | “It leaks,”"],
  [
    "Nothing has kept the wall from being, as the River Post put it in a report, “a sieve.”",
    "the River Post | put it | “a sieve.”",
  ],
  ["Vale put it bluntly: “It leaks.”", "Vale | put it | “It leaks.”"],
  ["The wall broke, Vale said, and is gone.", "Vale | said | The wall broke"],
  ["Mira “Cia” Oprea said the wall leaks.", "Mira “Cia” Oprea | said | the wall leaks"],
];

const PASSED_ON: Case[] = [
  ["The gate held, the agency quoted a clerk as saying.", "a clerk | as saying | The gate held"],
  [
    "The agency quoted governor Mira Vale as saying that the gate held.",
    "governor Mira Vale | as saying | that the gate held",
  ],
  ["“The gate held,” state radio quoted Vale as saying.", "Vale | as saying | “The gate held,”"],
  [
    "Vale was quoted by the agency as saying the gate held.",
    "Vale | was quoted by the agency as saying | the gate held",
  ],
  ["The agency cited a clerk as saying the gate held.", "a clerk | as saying | the gate held"],
  [
    "“The gate held,” Vale was quoted as saying by the agency.",
    "Vale | was quoted as saying | “The gate held,”",
  ],
  ["He was quoted as saying: “The gate held.”", "He | was quoted as saying | “The gate held.”"],
  ["Crews were told by a clerk that the gate held.", "a clerk | were told | that the gate held"],
];

const SPLICED: Case[] = [
  [
    "Orla says it lost 12 boats, Harrow says none was lost.",
    "Orla | says | it lost 12 boats",
    "Harrow | says | none was lost",
  ],
  [
    "Vale said the wall leaks, Oprea said it holds.",
    "Vale | said | the wall leaks",
    "Oprea | said | it holds",
  ],
];

const PASSIVE: Case[] = [
  ["The toll was echoed by far fewer crews.", "fewer crews | was echoed | The toll"],
  ["The mayor was criticized for his silence.", "– | was criticized for | The mayor … his silence"],
  [
    "The mayor was blamed by the crews for saying that it held.",
    "the crews | was blamed | The mayor",
    "The mayor | saying | that it held",
  ],
];

const DOUBTS: Case[] = [
  ["Vale appears to want a new wall.", "Vale | appears to want | a new wall"],
  ["Vale appeared to suggest that it leaks.", "Vale | appeared to suggest | that it leaks"],
];

const NOTHING: Case[] = [
  ["The wall appears to hold."],
  ["Thursday said the wall leaks."],
  ["On Thursday said the wall had burst."],
  ["In the end 18 states, the swing states and the United States Embassy paid."],
  ["Orla led by 4.3 points."],
  ["Vale put it in the box."],
  ["The mill was driven by the wind."],
];

describe("who says what, clause by clause", () => {
  it.each([
    ...SUBJECTS,
    ...CONTENT_BEGINS,
    ...CONTENT_ENDS,
    ...AMID,
    ...PASSED_ON,
    ...SPLICED,
    ...PASSIVE,
    ...DOUBTS,
    ...NOTHING,
  ])("%s", (text, ...expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ["The campaign has pointed out that 300 were hired.", "statement"],
    ["Vale spoke of 300 cases of rot.", "statement"],
    ["Vale supports 300 boats.", "stance"],
  ])("%s is a %s", (text, kind) => {
    expect(findAttributions(text).map((one) => one.kind)).toEqual([kind]);
  });
});
