/**
 * Words of which only one can be true of anyone: nobody both drowned and was rescued, no vote is both a yes and a no. Parts
 * that are told of in such words do not overlap, so their numbers add up.
 */
import type { CountedState, Quantity } from "../quantities/quantity.ts";

/** `of` names the question the words answer, `answer` which of its answers they are. */
export type Answer = { of: string; answer: string };

/** The told words, and what of the clause stands behind them. */
export type Told = Answer & { rest: string };

/** Injured is not among them: who was rescued may be hurt as well. */
const OF_STATES: Partial<Record<CountedState, string>> = {
  dead: "dead",
  rescued: "alive",
  missing: "missing",
};

const HELPERS =
  "(?: (?:were|was|are|is|had|have|has|been|being|who|found|also|voted|vote|said|answered|chose|ballots|votes|voters|of them|of these|of respondents|of voters|of those (?:asked|polled|surveyed)))*";

const FORMS: readonly (Answer & { words: RegExp })[] = (
  [
    [
      "vote",
      "yes",
      "(?:voted|said|answered) yes|voted for|backed|supported|(?:were |was |are |is )?in favou?r(?: of)?|for(?= the | it\\b|$|[,.;])",
    ],
    [
      "vote",
      "no",
      "(?:voted|said|answered) no|voted against|opposed|rejected|(?:were |was |are |is )?against",
    ],
    ["vote", "neither", "abstained|abstaining|(?:were |was |are |is )?undecided"],
    ["sex", "men", "(?:were |are )?(?:men|males?)"],
    ["sex", "women", "(?:were |are )?(?:women|females?)"],
    ["school sex", "boys", "(?:were |are )?boys"],
    ["school sex", "girls", "(?:were |are )?girls"],
    ["test", "passed", "passed"],
    ["test", "failed", "failed"],
    ["trial", "guilty", "(?:were |was )?(?:convicted|found guilty)"],
    ["trial", "cleared", "(?:were |was )?(?:acquitted|found not guilty)"],
    ["game", "won", "(?:were |was )?won"],
    ["game", "lost", "(?:were |was )?lost"],
  ] as const
).map(([of, answer, words]) => ({
  of,
  answer,
  words: new RegExp(`^${HELPERS} (?<told>${words})(?![\\p{L}’'-])`, "iu"),
}));

const OF_NOUNS: ReadonlyMap<string, Answer> = new Map([
  ["man", { of: "sex", answer: "men" }],
  ["woman", { of: "sex", answer: "women" }],
  ["boy", { of: "school sex", answer: "boys" }],
  ["girl", { of: "school sex", answer: "girls" }],
]);

/**
 * What is told of a number in words that exclude others.
 *
 * @param behind the words behind its number, until the next one or the end of the clause
 * @returns null where it is told in other words, or nothing is
 */
export function toldAnswer({ unit, state, endUtf16, numberEndUtf16 }: Quantity, behind: string): Told | null {
  const hasNoun = endUtf16 > numberEndUtf16;
  const ofNoun = OF_NOUNS.get(unit ?? "");
  if (hasNoun && ofNoun !== undefined) return { ...ofNoun, rest: "" };
  const life = state === null ? undefined : OF_STATES[state];
  if (life !== undefined) return { of: "life", answer: life, rest: "" };
  for (const { of, answer, words } of FORMS) {
    const match = words.exec(behind);
    if (match !== null) return { of, answer, rest: behind.slice(match[0].length) };
  }
  return null;
}
