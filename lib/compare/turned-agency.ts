/**
 * Who acts, told by several changes together: "I have asked the office" against "the office has asked me" has no
 * passive in it, yet turns the sentence round; so does "the army shelled the militia" against "the militia shelled the
 * army". Of English pronouns, which alone show their case, and of any words that changed places.
 */
import type { WordChange } from "#lib/compare/comparison.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import { CALENDAR, SUBJECT_PRONOUNS } from "#lib/compare/touch-words.ts";
import { tokenize } from "#lib/text/tokens.ts";

const objectOf: ReadonlyMap<string, string> = new Map([
  ["i", "me"],
  ["he", "him"],
  ["she", "her"],
  ["we", "us"],
  ["they", "them"],
]);
const inOrder = ["number", "negation", "hedge", "modality", "agency", "name"] as const;

/** "we're" is "we" as much as "we are" is. */
const SHORTENED = /['’](?:re|ll|ve|d|m|s)(?!\p{L})/giu;

/** Of one word, so that a text which repeats it without end stays linear. */
const MOST_PLACES = 8;

type Side = "a" | "b";

const normsOf = (text: string) => new Set(tokenize(text).map((token) => token.norm));

function withAgency(change: WordChange): WordChange {
  return {
    ...change,
    touches: inOrder.filter((touch) => touch === "agency" || change.touches.includes(touch)),
  };
}

/** Changes that exchange words: what one of them takes away the other puts in, and the other way round. */
function exchanged(norms: readonly Record<Side, Set<string>>[]): number[] {
  const telling = (set: Set<string>, other: Set<string>) =>
    [...set].filter((norm) => !STOP_WORDS.has(norm) && !other.has(norm) && /^\p{L}/u.test(norm));
  const gone = norms.map((side) => telling(side.a, side.b));
  const come = norms.map((side) => telling(side.b, side.a));
  const places = new Map<string, number[]>();
  come.forEach((words, at) => {
    for (const word of words) places.set(word, [...(places.get(word) ?? []), at].slice(0, MOST_PLACES));
  });
  return gone.flatMap((words, at) => {
    const others = words.flatMap((word) => places.get(word) ?? []).filter((other) => other !== at);
    return others.some((other) => gone[other]?.some((word) => come[at]?.includes(word))) ? [at] : [];
  });
}

/** Which changes take a pronoun from the subject's place on one side to the object's on the other. */
function turnedPronouns(norms: readonly Record<Side, Set<string>>[]): number[] {
  const turned: number[] = [];
  for (const [subject, object] of objectOf) {
    for (const [one, other] of [
      ["a", "b"],
      ["b", "a"],
    ] as const satisfies [Side, Side][]) {
      const acting = norms.flatMap((side, at) =>
        side[one].has(subject) && !side[other].has(subject) ? [at] : [],
      );
      const actedOn = norms.flatMap((side, at) =>
        side[other].has(object) && !side[one].has(object) ? [at] : [],
      );
      if (acting.length > 0 && actedOn.length > 0) turned.push(...acting, ...actedOn);
    }
  }
  return turned;
}

/** Behind these a name is a place, a time or an owner, wherever it stands. */
const BEFORE_NO_ACTOR =
  /^(?:in|at|on|from|of|near|for|with|to|into|since|until|before|after|during|over|around|outside|inside|across|towards?)$/u;

/** Names that stand in the words without such a word in front. */
function actorsIn(words: string): Set<string> {
  const tokens = tokenize(words);
  const named = tokens.filter(({ norm, startUtf16 }, at) => {
    if (STOP_WORDS.has(norm) || CALENDAR.has(norm) || !/^\p{Lu}/u.test(words.slice(startUtf16))) return false;
    return !BEFORE_NO_ACTOR.test(tokens[at - 1]?.norm ?? "");
  });
  return new Set(named.map(({ norm }) => norm));
}

/** Changes that put a name elsewhere: "Karst attacked Velden" against "Velden attacked Karst", where one of the names stays. */
function movedActors(changes: readonly WordChange[]): number[] {
  const sides = changes.map(({ a, b }) => ({ a: actorsIn(a), b: actorsIn(b) }));
  const gone = sides.map(({ a, b }) => [...a].filter((name) => !b.has(name)));
  const come = sides.map(({ a, b }) => [...b].filter((name) => !a.has(name)));
  const arrived = new Set(come.flat());
  const moved = new Set(gone.flat().filter((name) => arrived.has(name)));
  const holds = (names: string[] | undefined) => names?.some((name) => moved.has(name)) === true;
  return changes.flatMap((_, at) => (holds(gone[at]) || holds(come[at]) ? [at] : []));
}

/** Words left out here and put in there the other way round: "my brother hit", "hit my brother". */
function turnedRound(changes: readonly WordChange[]): number[] {
  const telling = (words: string) =>
    tokenize(words)
      .map(({ norm }) => norm)
      .filter((norm) => !STOP_WORDS.has(norm) && !CALENDAR.has(norm));
  const moved = new Map<string, number>();
  const keyOf = (norms: string[]) => (norms.length > 1 ? norms.join(" ") : null);
  changes.forEach(({ a }, at) => {
    const key = keyOf(telling(a).reverse());
    if (key !== null && !moved.has(key)) moved.set(key, at);
  });
  return changes.flatMap(({ b }, at) => {
    const from = moved.get(keyOf(telling(b)) ?? "");
    return from === undefined || from === at ? [] : [from, at];
  });
}

/**
 * The same changes, with agency named on those that take a pronoun from the subject's place on one side to the object's
 * on the other, that exchange words with another, turn some round, or that put a name elsewhere. Expects the changes of one passage or quotation.
 */
export function withTurnedAgency(changes: readonly WordChange[]): WordChange[] {
  const norms = changes.map((change) => ({ a: normsOf(change.a), b: normsOf(change.b) }));
  const turned = new Set([
    ...turnedPronouns(norms),
    ...exchanged(norms),
    ...movedActors(changes),
    ...turnedRound(changes),
  ]);
  return changes.map((change, at) => (turned.has(at) ? withAgency(change) : change));
}

/** Every form of a pronoun by whom it stands for. */
const personOf: ReadonlyMap<string, string> = new Map(
  ["i me my mine", "we us our ours", "he him his", "she her hers", "they them their theirs"].flatMap(
    (forms) => {
      const [person = "", ...others] = forms.split(" ");
      return [person, ...others].map((form): [string, string] => [form, person]);
    },
  ),
);

/** Whether a change puts another one in the place of "I", "we", "he", "she" or "they", or another's in that of "ours". */
function isOtherPerson({ a, b }: WordChange): boolean {
  const [left, right] = [a, b].map((words) => [...normsOf(words.replace(SHORTENED, ""))]);
  const subjects = (norms: string[] = []) =>
    norms
      .filter((norm) => SUBJECT_PRONOUNS.has(norm))
      .sort()
      .join(" ");
  if (subjects(left) !== subjects(right)) return true;
  const persons = (norms: string[] = []) =>
    [...new Set(norms.flatMap((norm) => personOf.get(norm) ?? []))].sort().join(" ");
  const [one, other] = [persons(left), persons(right)];
  return one !== "" && other !== "" && one !== other;
}

/**
 * The same changes, with agency named on those that put another one in a pronoun's place: "we", "us" or "our". For words
 * that both texts quote: in what is reported in other words, "I" becomes "he" and nothing has changed.
 */
export function withChangedSubject(changes: readonly WordChange[]): WordChange[] {
  return changes.map((change) =>
    change.kind === "substitute" && isOtherPerson(change) ? withAgency(change) : change,
  );
}
