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

type Case = [text: string, expected: string[]];

const STATEMENTS: Case[] = [
  ["All agreed that the wall leaks.", ["All | agreed | that the wall leaks"]],
  ["In a letter, the council called Vale “a champion”.", ["the council | called | Vale “a champion”"]],
  ["The Latest: Vale urges farmers to leave", ["Vale | urges | to leave"]],
  ["Vale said the gate was shut.", ["Vale | said | the gate was shut"]],
  [
    "Anna Vale, the minister, said that the gate was shut.",
    ["Anna Vale, the minister | said | that the gate was shut"],
  ],
  [
    "Officials have also said the gate is shut, but rain still fell.",
    ["Officials | have also said | the gate is shut"],
  ],
  ["The mayor told reporters on Friday that the gate held.", ["The mayor | told | that the gate held"]],
  [
    "Two engineers warned in a statement that the wall leaks.",
    ["Two engineers | warned | that the wall leaks"],
  ],
  ["The gate will hold, Vale said.", ["Vale | said | The gate will hold"]],
  [
    "The gate will hold, said Anna Vale, a minister of the north.",
    ["Anna Vale, a minister of the north | said | The gate will hold"],
  ],
  ["In the north, Vale said, water is still rising.", ["Vale | said | In the north … water is still rising"]],
  ["Vale visited the dam, adding that it leaks.", ["Vale | adding | that it leaks"]],
  [
    "Vale said it leaks and added that nobody had listened.",
    ["Vale | said | it leaks", "Vale | added | that nobody had listened"],
  ],
  ["Citing a survey, Vale left.", ["Vale | Citing | a survey"]],
  ["The farmers, who believe the wall leaks, moved.", ["who | believe | the wall leaks"]],
  [
    "Vale, who criticized the plan, said the wall leaks.",
    ["Vale, who criticized the plan | said | the wall leaks"],
  ],
  ["The council announced plans to raise the wall.", ["The council | announced | plans to raise the wall"]],
  ["Vale wants to close the gate.", ["Vale | wants | to close the gate"]],
  ["Residents asked whether the wall would hold.", ["Residents | asked | whether the wall would hold"]],
  ["As Vale said, the gate is shut. Nobody listened.", ["Vale | said | the gate is shut"]],
];

const WITHOUT_A_VERB: Case[] = [
  [
    "According to Dana Oprea, the wall reeks of neglect.",
    ["Dana Oprea | According to | the wall reeks of neglect"],
  ],
  ["The gate is shut, according to show insiders.", ["show insiders | according to | The gate is shut"]],
  [
    "The gate is shut, according to the district office.",
    ["the district office | according to | The gate is shut"],
  ],
  ["According to Dana Oprea, the gate is shut.", ["Dana Oprea | According to | the gate is shut"]],
  ["Vale rejected his claim that the wall leaks.", ["Vale | rejected | his claim that the wall leaks"]],
  ["Her plan to raise the wall failed.", ["Her | plan | to raise the wall failed"]],
  [
    "The minister is confident that the wall will hold.",
    ["The minister | is confident | that the wall will hold"],
  ],
  ["Vale has been a critic of the plan.", ["Vale | has been a critic of | the plan"]],
  ["Minister: dam unsafe", ["Minister | : | dam unsafe"]],
  ["The gate is shut, according to a police report.", ["a police report | according to | The gate is shut"]],
  [
    "VALE: The gate is shut. It stays shut.\n\nOPREA: Why?",
    ["VALE | : | The gate is shut. It stays shut", "OPREA | : | Why"],
  ],
  ["“The gate is shut.” — Anna Vale", ["Anna Vale | — | “The gate is shut.”"]],
];

const PASSIVE: Case[] = [
  [
    "The mayor was accused of neglect by two engineers.",
    ["two engineers | was accused of | The mayor … neglect"],
  ],
  ["The mayor was accused of neglect.", ["– | was accused of | The mayor … neglect"]],
  ["The gate is expected to open on Friday.", ["– | is expected | The gate … to open on Friday"]],
  ["Farmers were told that the gate was shut.", ["– | were told | that the gate was shut"]],
];

const QUOTATIONS: Case[] = [
  ["“It is shut,” Vale said. “Go home.”", ["Vale | said | “It is shut,” … “Go home.”"]],
  [
    "“It is shut,” said Vale, pointing at the gate, “and it stays shut.”",
    ["Vale | said | “It is shut,” … “and it stays shut.”"],
  ],
  ["“It is shut,” Anna Vale said as she left.", ["Anna Vale | said | “It is shut,”"]],
  ["“It is shut,” Anna Vale said when asked about it.", ["Anna Vale | said | “It is shut,”"]],
  ["“It is shut,” said the mayor, Anna Vale.", ["the mayor, Anna Vale | said | “It is shut,”"]],
  [
    "Oprea left early, but her lawyer, Anna Vale, called the plan “a lottery”.",
    ["her lawyer, Anna Vale | called | the plan “a lottery”"],
  ],
  ["“Is it shut?” Anna Vale asked.", ["Anna Vale | asked | “Is it shut?”"]],
  ["Vale told the council: “It is shut.”", ["Vale | told | “It is shut.”"]],
  [
    "The paper reports:\n\n“It is shut and nobody knows why.”",
    ["The paper | reports | “It is shut and nobody knows why.”"],
  ],
  ["Vale called the wall “a disgrace to us all”.", ["Vale | called | the wall “a disgrace to us all”"]],
  ["Vale says of the wall, “It will not hold.”", ["Vale | says | “It will not hold.”"]],
  [
    "“It leaks. It always did,” she said.\n\n“Nobody listened.”",
    ["she | said | “It leaks. It always did,” … “Nobody listened.”"],
  ],
];

const APART: Case[] = [
  [
    "“It leaks,” Vale said. “It always did.” Oprea added, “Nobody listened.”",
    ["Vale | said | “It leaks,” … “It always did.”", "Oprea | added | “Nobody listened.”"],
  ],
  [
    "“It leaks,” Vale said. “It always did.” The gate is shut, according to Oprea.",
    ["Vale | said | “It leaks,” … “It always did.”", "Oprea | according to | The gate is shut"],
  ],
];

const NOTHING: Case[] = [
  ["Rain fell on the dam all night.", []],
  ["The claims have been paid.", []],
  ["Its “Blue Line” bus stops at the gate.", []],
  ["At 4:40 on Tuesday the wall gave way.", []],
  ["Das Tor ist zu, sagte Vale.", []],
  ["", []],
];

describe("attributions", () => {
  it.each([...STATEMENTS, ...WITHOUT_A_VERB, ...PASSIVE, ...QUOTATIONS, ...APART, ...NOTHING])(
    "%s",
    (text, expected) => {
      expect(lines(text)).toEqual(expected);
    },
  );

  it.each([
    ["“It is shut,” Vale said.", "full"],
    ["Vale said the gate was “shut for good”.", "partial"],
    ["Vale said the gate was shut.", "none"],
  ])("say how much of %s is quoted", (text, quoted) => {
    expect(findAttributions(text).map((one) => one.quoted)).toEqual([quoted]);
  });
});

describe("the speaker behind a source", () => {
  it.each([
    ["Anna Vale came. She said the gate was shut.", ["Anna Vale"]],
    ["Anna Vale, the minister, said it rained.\n\nShe said the gate was shut.", ["Anna Vale", "Anna Vale"]],
    ["Mr. Oprea met Ms. Vale. Ms. Vale left early. He said the gate was shut.", ["Mr. Oprea"]],
    [
      "Mr. Oprea said it rained. Ms. Vale said it snowed. He warned that the wall leaks.",
      ["Mr. Oprea", "Ms. Vale", "Mr. Oprea"],
    ],
    ["The mayor, Anna Vale, said it rained.", ["Anna Vale"]],
    ["“It rained,” said the mayor, Anna Vale.", ["Anna Vale"]],
    ["A resident of Dorn, Karstland, said it rained.", ["A resident of Dorn"]],
    [
      "Dr. Vale came. “It rains,” she said. Her aide, Ion Oprea, drove. “It snows,” he said.",
      ["Dr. Vale", "Ion Oprea"],
    ],
    ["Two engineers said it leaks. They warned that it will burst.", ["Two engineers", "Two engineers"]],
    ["The ministry said it leaks. It warned that it will burst.", ["The ministry", "The ministry"]],
    ["He said the gate was shut.", [null]],
    ["Vale, who believes the wall leaks, moved.", ["Vale"]],
    ["Anna Vale came. Her plan to raise the wall failed.", ["Anna Vale"]],
    ["Anna Vale said it rained. Friday Vale said it leaks.", ["Anna Vale", "Vale"]],
    ["Sunday Oprea said it rained. He said it leaks.", ["Sunday Oprea", "Sunday Oprea"]],
    ["The wall leaks, Vale said.\n\nRain.\n\nWind.\n\nShe said it would burst.", ["Vale", null]],
  ])("%s", (text, expected) => {
    expect(findAttributions(text).map(({ speaker }) => speaker?.name ?? null)).toEqual(expected);
  });
});

describe("hedges", () => {
  it.each([
    ["Vale reportedly said the wall may burst.", ["reportedly", "may"]],
    ["Vale said “it may burst” and left.", []],
    ["Officials said it is likely that the wall leaks.", ["likely"]],
    ["Officials said the wall appears to leak.", ["appears"]],
  ])("%s", (text, expected) => {
    expect(findAttributions(text).flatMap(({ hedges }) => hedges.map((span) => cut(text, span)))).toEqual(
      expected,
    );
  });
});
