/** In what state those are whom several numbers of one sentence count together: a part of them, or one behind the other. */
import { countedState } from "./counted-state.ts";
import type { Span } from "./holding-span.ts";
import type { Counting } from "./inherit-unit.ts";

/** A number's span; `gapBefore`: the words between it and the number before, null where that stands in another sentence. */
export type Listed = Span & { gapBefore: string | null };

/** Between some and all of whom they are: "16 of the 58 miners were killed" says nothing of the 58. */
const PART_OF =
  /^ (?:of|out of|among)(?: (?:the|its|their|his|her|those|these|all))*(?: (?:\p{Ll}+ )?[\p{L}-]+['’]s?)?(?: (?:about|some|around|nearly|estimated))? $/iu;

/** What the verb behind both says is said of the part; only what the whole's own words say holds for it. */
function withoutPartsState(text: string, spans: readonly Listed[], states: readonly Counting[]): Counting[] {
  return states.map((counting, at) => {
    const whole = spans[at];
    if (whole === undefined || counting.state === null || !PART_OF.test(whole.gapBefore ?? ""))
      return counting;
    return { ...counting, state: countedState(text, whole, whole.startUtf16, whole.endUtf16) };
  });
}

/** "Twelve people, including three children, were hurt": what is said behind the second comma is said of all of them. */
const INCLUDING = /^, (?:including|among them|some of them|of them) $/iu;

function withWholesState(text: string, spans: readonly Listed[], states: readonly Counting[]): Counting[] {
  return states.map((counting, at) => {
    const part = spans[at + 1];
    const state = states[at + 1]?.state ?? null;
    if (part === undefined || counting.state !== null || counting.kind !== "count") return counting;
    const isHeld = INCLUDING.test(part.gapBefore ?? "") && text[part.endUtf16] === ",";
    return isHeld ? { ...counting, state } : counting;
  });
}

/** "killed 5 people in a market and 9 people in a mosque": one verb for both, and none of its own behind the second. */
const LISTED = /^(?: (?:in|at|on|near|aboard|inside|outside)(?: [\p{L}’'-]+){1,4})?,? and $/iu;
const NO_VERB_BEHIND = /^(?:$|[.,;]| (?:in|at|on|near|aboard|inside|outside)(?!\p{L}))/iu;

function withListedState(text: string, spans: readonly Listed[], states: readonly Counting[]): Counting[] {
  const all: Counting[] = [];
  for (const [at, counting] of states.entries()) {
    const [first, here] = [all[at - 1], spans[at]];
    const isListed =
      first !== undefined &&
      here !== undefined &&
      counting.state === null &&
      first.state !== "in the field" &&
      first.unit === counting.unit &&
      LISTED.test(here.gapBefore ?? "") &&
      NO_VERB_BEHIND.test(text.slice(here.endUtf16, here.endUtf16 + 12));
    all.push(isListed ? { ...counting, state: first.state } : counting);
  }
  return all;
}

/** The same countings, in order, with the states that their neighbours' words give or take. Linear. */
export function shareStates(text: string, spans: readonly Listed[], states: readonly Counting[]): Counting[] {
  const own = withoutPartsState(text, spans, states);
  return withListedState(text, spans, withWholesState(text, spans, own));
}
