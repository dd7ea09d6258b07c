/**
 * Whether a change bears on how far the speaker stands by what is said: sure or not, of the speaker's own knowledge or by
 * hearsay, under a condition or without. English.
 */
import { type ChangedSide, changedTokens } from "#lib/compare/changed-side.ts";
import { SMALL } from "#lib/compare/numerals/number-words.ts";
import { BE, HEDGE, NUMBER_HEDGE, QUANTIFIER, QUANTIFIER_HEDGE } from "#lib/compare/touch-words.ts";

/** Those who say what one has only heard: "they say", "people say". */
const HEARSAYERS: ReadonlySet<string> = new Set("they people some many others".split(" "));
/** "spoke about one man" counts nobody. */
const isCount = (norm: string) => /^[\p{Nd}\p{Sc}]/u.test(norm) || (SMALL.has(norm) && norm !== "one");

const normsAround = (side: ChangedSide, index: number) => ({
  before: side.tokens[index - 1]?.norm ?? "",
  behind: side.tokens.slice(index + 1, index + 3).map(({ norm }) => norm),
});

type Around = ReturnType<typeof normsAround>;

const countsBehind = ({ behind }: Around) => behind.some(isCount);

/** "nearly everyone", "almost all": all but some. */
const ALL_OR_NONE = /^(?:no(?:body|thing|ne)?|every(?:one|body|thing)|always|never)$/u;

const quantifiesBehind = ({ behind }: Around) =>
  ALL_OR_NONE.test(behind[0] ?? "") || QUANTIFIER.has(behind[0] ?? "");

/** "they say that", "is said to have", "we have reports that". */
function isHearsay(norm: string, { before, behind: [next = ""] }: Around): boolean {
  if (norm === "say") return HEARSAYERS.has(before);
  if (norm === "said") return BE.has(before) && next === "to";
  if (norm === "hear" || norm === "heard") return (before === "i" || before === "we") && next === "that";
  return (norm === "reports" || norm === "report") && next === "that";
}

const REACH_OF_AIM = 6;

/** "if the town is to be saved" names an aim, no condition. */
function namesAim(side: ChangedSide, index: number): boolean {
  const behind = side.tokens.slice(index + 1, index + 1 + REACH_OF_AIM);
  return behind.some(({ norm }, at) => BE.has(norm) && behind[at + 1]?.norm === "to");
}

/** "if the court agrees", "provided that", "but only with"; "whether" asks the same as "if". */
function limitOf(norm: string, around: Around): string | null {
  if (norm === "if" || norm === "whether") return "if";
  if (norm === "provided") return around.behind[0] === "that" ? norm : null;
  if (norm === "only") return countsBehind(around) || around.before === "not" ? null : norm;
  return norm === "far" && around.before === "so" ? norm : null;
}

function hedgeAt(side: ChangedSide, norm: string, index: number): string | null {
  if (HEDGE.has(norm)) return norm;
  const around = normsAround(side, index);
  if (NUMBER_HEDGE.has(norm) && countsBehind(around)) return norm;
  if (QUANTIFIER_HEDGE.has(norm) && quantifiesBehind(around)) return norm;
  if (norm === "if" && namesAim(side, index)) return null;
  return isHearsay(norm, around) ? norm : limitOf(norm, around);
}

const hedgesIn = (side: ChangedSide) =>
  changedTokens(side)
    .flatMap(({ norm }, at) => hedgeAt(side, norm, side.from + at) ?? [])
    .sort()
    .join(" ");

/** Whether the sides of a change hold different hedges, in number or kind. */
export function touchesHedge(a: ChangedSide, b: ChangedSide): boolean {
  return hedgesIn(a) !== hedgesIn(b);
}
