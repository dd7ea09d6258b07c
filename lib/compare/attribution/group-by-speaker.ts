/**
 * What a text says of who said what, as one list of speakers in the order in which they come to speak. Two names are put
 * together where one text that writes both can only mean one person ("Mira Soldan", later "Soldan"), or a project knows
 * them for one; where a short name fits two speakers it stays by itself.
 */
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";
import type { WhoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { wholeSpan } from "#lib/compare/attribution/whole-span.ts";
import { matchSpeakers, type SpeakerNames } from "#lib/compare/same-speaker.ts";
import { tokenize } from "#lib/text/tokens.ts";

/** One thing that somebody is said to have said, or words between quotation marks that are nobody's. */
export type Saying = {
  /** From the first to the last word of it, its source and its cue included. */
  whole: Span;
  /** quoted: every word of it between quotation marks; partly: some. stance: wanted, planned, praised or opposed. */
  way: "quoted" | "partly" | "reported" | "stance";
  /** As the text writes them here; null where there is none. */
  source: Span | null;
  cue: Span | null;
  hedges: Span[];
};

export type SpeakerGroup = {
  /**
   * named: `name` is the fullest of the names. unclear: "he", and it is not plain who. unnamed: no source is named ("was
   * accused of"). nobody: quotations that the text gives to nobody.
   */
  who: "named" | "unclear" | "unnamed" | "nobody";
  name: string | null;
  sayings: Saying[];
};

/** Further names that share a word with a name are not held against it. */
const MOST_RIVALS = 60;

function wayOf({ kind, quoted }: Attribution): Saying["way"] {
  if (quoted === "full") return "quoted";
  if (quoted === "partial") return "partly";
  return kind === "stance" ? "stance" : "reported";
}

function sayingOf(one: Attribution): Saying {
  const { source, cue, hedges } = one;
  return { whole: wholeSpan(one), way: wayOf(one), source, cue, hedges };
}

type Named = { names: string[]; sayings: Saying[] };

function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), "");
}

/** Finds the group of a name, or makes it. */
function nameGroups(named: SpeakerNames) {
  const all: Named[] = [];
  const byName = new Map<string, Named>();
  const byWord = new Map<string, Named[]>();
  const wordsOf = (name: string) =>
    new Set(tokenize(`${name} ${named(name)}`).flatMap(({ norm }) => (norm.length > 2 ? norm : [])));

  function rivals(name: string): Named[] {
    const near = [...wordsOf(name)].flatMap((word) => (byWord.get(word) ?? []).slice(0, MOST_RIVALS));
    return [...new Set(near)].filter(({ names }) => {
      const matches = names.map((other) => matchSpeakers(name, other, named));
      return matches.includes("same") && !matches.includes("different");
    });
  }

  function add(name: string): Named {
    const found = rivals(name);
    const [only] = found;
    const group = found.length === 1 && only ? only : { names: [], sayings: [] };
    if (group.names.length === 0) all.push(group);
    group.names.push(name);
    byName.set(name, group);
    for (const word of wordsOf(name)) {
      const known = byWord.get(word);
      if (known) known.push(group);
      else byWord.set(word, [group]);
    }
    return group;
  }

  return { all, of: (name: string) => byName.get(name) ?? add(name) };
}

/** Of every speaker as the text writes them, the fullest name it has for the same one. */
export function fullNames(
  { attributions }: Pick<WhoSaysWhat, "attributions">,
  named: SpeakerNames = (speaker) => speaker,
): ReadonlyMap<string, string> {
  const groups = nameGroups(named);
  for (const { speaker } of attributions) if (speaker !== null) groups.of(speaker.name);
  return new Map(groups.all.flatMap(({ names }) => names.map((name) => [name, longest(names)] as const)));
}

/**
 * Every saying once, in the text's order within its speaker; the speakers that are named first. `named`: by which names a
 * project knows whom. O(attributions + names²) for names that share a word, of which some dozens are looked at.
 */
export function groupBySpeaker(
  { attributions, unattributed }: Pick<WhoSaysWhat, "attributions" | "unattributed">,
  named: SpeakerNames = (speaker) => speaker,
): SpeakerGroup[] {
  const groups = nameGroups(named);
  const [unclear, unnamed]: [Saying[], Saying[]] = [[], []];
  for (const one of attributions) {
    const rest = one.source === null ? unnamed : unclear;
    const into = one.speaker === null ? rest : groups.of(one.speaker.name).sayings;
    into.push(sayingOf(one));
  }
  const nobody = unattributed.map(
    (whole): Saying => ({ whole, way: "quoted", source: null, cue: null, hedges: [] }),
  );
  const inOrder = (sayings: Saying[]) =>
    sayings.toSorted(
      (x, y) => x.whole.startUtf16 - y.whole.startUtf16 || x.whole.endUtf16 - y.whole.endUtf16,
    );
  return [
    ...groups.all.map(({ names, sayings }) => ({ who: "named" as const, name: longest(names), sayings })),
    { who: "unclear" as const, name: null, sayings: unclear },
    { who: "unnamed" as const, name: null, sayings: unnamed },
    { who: "nobody" as const, name: null, sayings: nobody },
  ].flatMap((group) => (group.sayings.length === 0 ? [] : { ...group, sayings: inOrder(group.sayings) }));
}
