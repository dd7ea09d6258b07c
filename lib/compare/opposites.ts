/**
 * Words that say the opposite of each other: "prices have risen" against "prices have fallen" says no as plainly as
 * "not" would. English, and only words that are hardly ever used of something else.
 */
import { type ChangedSide, plainWords } from "#lib/compare/changed-side.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = (
  [
    ["rise rises rose risen rising", "fall falls fell fallen falling"],
    [
      "increase increases increased increasing grow grows grew grown growing",
      "decrease decreases decreased decreasing decline declines declined declining shrink shrinks shrank shrunk shrinking",
    ],
    ["increase increases increased", "reduce reduces reduced reducing reduction cut cuts"],
    [
      "support supports supported supporting supporter supporters",
      "oppose opposes opposed opposing opponent opponents",
    ],
    ["improve improves improved improving better best", "worsen worsens worsened worsening worse worst"],
    ["guilty", "innocent"],
    ["safe safer safely", "dangerous unsafe"],
    ["alive", "dead"],
    ["true", "false untrue"],
    ["right", "wrong"],
    ["good", "bad"],
    ["open opened opens", "closed shut closes"],
    ["begin begins began begun start starts started", "end ends ended finish finishes finished"],
    ["strong stronger strongest", "weak weaker weakest"],
    ["high higher highest", "low lower lowest"],
    ["up", "down"],
    ["inside within", "outside"],
    ["ally allies friend friends", "enemy enemies foe foes"],
    [
      "allow allows allowed legalised legalized",
      "ban bans banned forbid forbids forbade forbidden prohibited",
    ],
    ["include includes included including", "exclude excludes excluded excluding"],
    ["victory success successes", "defeat failure failures"],
    ["win won succeed succeeded", "defeated"],
    ["freed released", "detained arrested jailed imprisoned"],
    ["acquitted cleared", "convicted"],
    ["praise praised welcome welcomed", "condemn condemned criticise criticised criticize criticized"],
    ["advance advanced advancing", "retreat retreated retreating withdraw withdrew"],
    ["lift lifted", "impose imposed"],
    ["majority", "minority"],
    ["peace", "war"],
    ["hope hopes hoped", "fear fears feared"],
    ["remember remembered", "forget forgot forgotten"],
    ["voluntary voluntarily", "forced compulsory mandatory"],
    ["approve approved approves accept accepted accepts", "reject rejected rejects veto vetoed"],
  ] as const
).map(([one, other]) => [words(one), words(other)]);

/** A longer rewritten part may hold two opposites that have nothing to do with each other. */
const MOST_WORDS = 4;

/** Whether the change puts a word in the place of its opposite. */
export function isOpposite(a: ChangedSide, b: ChangedSide): boolean {
  if (a.to - a.from > MOST_WORDS || b.to - b.from > MOST_WORDS) return false;
  const [left, right] = [plainWords(a), plainWords(b)];
  const holds = (side: string[], list: ReadonlySet<string>) => side.some((word) => list.has(word));
  return OPPOSITES.some(
    ([one, other]) => (holds(left, one) && holds(right, other)) || (holds(left, other) && holds(right, one)),
  );
}
