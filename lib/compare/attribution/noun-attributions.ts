/** Attributions by a noun or an adjective: "his claim that …", "fears of …", "was confident that …". */

import { contentEnd } from "#lib/compare/attribution/content-end.ts";
import { ADHERENTS, cueAdjectiveLeads, cueNounLeads } from "#lib/compare/attribution/cue-nouns.ts";
import { subjectBefore } from "#lib/compare/attribution/find-subject.ts";
import { type Found, nonEmpty, type Place } from "#lib/compare/attribution/found.ts";
import { nounPhraseFrom } from "#lib/compare/attribution/phrase-behind.ts";
import { isNominal, type Range } from "#lib/compare/attribution/phrase-words.ts";
import { verbGroup } from "#lib/compare/attribution/verb-group.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

const OWNERS = /^(?:his|her|their|its|my|our)$/;
const MOST_ADJECTIVES = 4;

/** Where the words begin that belong to the noun at `index`: its adjectives, up to whose it is. */
function describedFrom(words: Word[], index: number): number {
  let from = index;
  while (index - from < MOST_ADJECTIVES && ["noun", "adverb"].includes(words[from - 1]?.class ?? "")) from--;
  return from;
}

/** Whose it is: "his", "Vale’s". */
function owner(words: Word[], from: number): Range | null {
  const before = words[from - 1];
  if (!before) return null;
  if (OWNERS.test(before.lower)) return { from: from - 1, to: from };
  if (before.class !== "possessive") return null;
  let first = from - 1;
  while (first > 0 && isNominal(words[first - 1]) && from - first < 8) first--;
  return first < from - 1 ? { from: first, to: from - 1 } : null;
}

/** In front of the content: in the cue where it is a preposition, in the content where it is "that" or "to" and a verb. */
function content(words: Word[], at: number): { cueTo: number; piece: Range } | null {
  const lead = words[at];
  const isInside =
    lead?.lower === "that" ||
    (lead?.class === "to" && !isNominal(words[at + 1])) ||
    lead?.class === "subordinator";
  const from = isInside ? at : at + 1;
  const piece = nonEmpty(words, { from, to: contentEnd(words, from) });
  return piece && { cueTo: isInside ? at : at + 1, piece };
}

const kindOf = (lead: Word | undefined): Found["kind"] => (lead?.lower === "that" ? "statement" : "stance");

/** "Vale’s claim that …", "her plan to …", "fears that …", from the noun at `index`. */
export function byNoun(words: Word[], index: number): Found | null {
  const word = words[index];
  if (word?.class !== "noun") return null;
  const leads = cueNounLeads(word.lower);
  const lead = words[index + 1];
  if (!leads || !lead) return null;
  if (lead.lower === "from" || lead.lower === "by") return fromSomeone(words, index, leads);
  if (!leads.has(lead.lower)) return null;
  const from = describedFrom(words, index);
  const source = owner(words, from);
  if (!source && lead.lower !== "that") return null;
  const found = content(words, index + 1);
  return (
    found && {
      source,
      cue: { from: source ? from : index, to: found.cueTo },
      pieces: [found.piece],
      kind: kindOf(lead),
    }
  );
}

/** "a warning from the ministry that …". */
function fromSomeone(words: Word[], index: number, leads: ReadonlySet<string>): Found | null {
  const source = nounPhraseFrom(words, index + 2);
  const lead = source && words[source.to];
  if (!lead || (lead.lower !== "that" && lead.class !== "to") || !leads.has(lead.lower)) return null;
  const found = content(words, source.to);
  return found && { source, cue: { from: index, to: index + 1 }, pieces: [found.piece], kind: kindOf(lead) };
}

const BE =
  /^(?:is|are|was|were|be|been|being|’s|’re|isn’t|aren’t|wasn’t|weren’t|seems|seemed|feels|felt|remains|remained|became|becomes|remain|seem)$/;

/** "Vale is confident that …", "has been a critic of …", from the adjective or noun at `index`. */
export function byAdjective(words: Word[], index: number, place: Place): Found | null {
  const word = words[index];
  if (!word) return null;
  const leads = ADHERENTS.has(word.lower) ? new Set(["of"]) : cueAdjectiveLeads(word.lower);
  if (!leads) return null;
  let at = index - 1;
  while (index - at < 5 && ["adverb", "determiner", "noun", "conjunction"].includes(words[at]?.class ?? ""))
    at--;
  if (words[at]?.class === "possessive" || !BE.test(words[at]?.lower ?? "")) return null;
  const group = verbGroup(words, at);
  const source = subjectBefore(words, group.from);
  if (!source || source.from < place.floor || words[source.from]?.lower === "it") return null;
  const lead = words[index + 1];
  const found =
    lead && leads.has(lead.lower) ? content(words, index + 1) : leads.has("") ? content(words, index) : null;
  return (
    found && {
      source,
      cue: { from: group.from, to: Math.max(found.cueTo, index + 1) },
      pieces: [found.piece],
      kind: kindOf(lead),
    }
  );
}
