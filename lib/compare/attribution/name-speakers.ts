/**
 * Whose words they are: the name a source gives, and for "he", "she", "they", "it" and "who" the nearest speaker
 * before that fits in number and gender. Null rather than a guess where none fits within a few paragraphs.
 */
import type { Attribution } from "#lib/compare/attribution/attribution.ts";
import { nounPhraseEndingAt } from "#lib/compare/attribution/phrase-before.ts";
import { isRelative, type Range } from "#lib/compare/attribution/phrase-words.ts";
import {
  type Gender,
  headEnd,
  isPerson,
  type SpeakerKind,
  speakerKind,
} from "#lib/compare/attribution/speaker-kind.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

export type Speaker = NonNullable<Attribution["speaker"]>;

type Mention = SpeakerKind & { speaker: Speaker; surname: string; isSource: boolean; paragraph: number };

export type SpeakerRegister = {
  /** Takes note of someone named in the text, as a source or as the subject of a sentence. */
  see(words: Word[], range: Range, place: { isSource: boolean; paragraph: number }): void;
  /** The speaker that the source at `range` names or stands for. */
  nameOf(words: Word[], range: Range, paragraph: number): Speaker | null;
};

const POSSESSIVES: Readonly<Record<string, string>> = { his: "he", her: "she", their: "they", its: "it" };

/** A pronoun reaches this many paragraphs back, and this many mentions. */
const REACH_PARAGRAPHS = 2;
const KEPT_MENTIONS = 12;

/** "written every morning": what is left of a phrase that names nobody. */
const NOBODY = /^(?:every|each|any|no|some|all|another|such|both|either|neither|the|an?)$/i;

/** "the inspector, Ruth Okello": the name behind what the person is; not "a resident of Dorn, Karstland". */
function nameBehindOffice(words: Word[], { from, to }: Range): Range | null {
  const comma = words.findIndex(({ class: is }, at) => at > from && at < to && is === "comma");
  const isOffice = words[headEnd(words, { from, to }) - 1]?.class === "noun";
  if (comma < 0 || !isOffice || words[comma - 1]?.class === "name") return null;
  let end = comma + 1;
  while (end < to && words[end]?.class === "name" && !words[end]?.isTime) end++;
  const isWhole = end === to || ["comma", "relative"].includes(words[end]?.class ?? "");
  return isWhole && end > comma + 1 ? { from: comma + 1, to: end } : null;
}

function speakerAt(text: string, words: Word[], whole: Range): Speaker | null {
  const { from, to } = nameBehindOffice(words, whole) ?? whole;
  const comma = words.slice(from, to).findIndex(({ class: is }) => is === "comma" || is === "relative");
  const end = comma > 0 ? from + comma : to;
  const span = { startUtf16: words[from]?.startUtf16 ?? 0, endUtf16: words[end - 1]?.endUtf16 ?? 0 };
  const name = text.slice(span.startUtf16, span.endUtf16).replace(/\s+/g, " ").trim();
  return name === "" || NOBODY.test(name) ? null : { name, span };
}

function fits(mention: Mention, pronoun: string): boolean {
  if (pronoun === "they") return mention.isPlural || mention.isBody;
  if (mention.isPlural) return false;
  if (pronoun === "it") return mention.isBody;
  return !mention.isBody && (mention.gender === null || mention.gender === pronoun);
}

/** A first word is written large whether or not it is a name: two such words make one, or one named before. */
function isPlainName(words: Word[], range: Range, known: ReadonlySet<string>): boolean {
  const head = words.slice(range.from, headEnd(words, range));
  return head.filter(({ class: is }) => is === "name").length > 1 || known.has(head.at(-1)?.lower ?? "");
}

/** "she", "her", "who": the words name nobody themselves. */
function standsForAnother(words: Word[], range: Range): boolean {
  const first = words[range.from];
  if (first === undefined || first.class === "pronoun" || isRelative(words, range.from)) return true;
  return first.lower in POSSESSIVES && range.to - range.from === 1;
}

/** "Friday Vale said", as agencies write the day: of somebody named before the day is none of the name. */
function withoutDay(words: Word[], range: Range, known: ReadonlySet<string>): Range {
  const end = headEnd(words, range);
  let from = range.from;
  while (from < end - 1 && words[from]?.isTime) from++;
  return known.has(words[end - 1]?.lower ?? "") ? { from, to: range.to } : range;
}

/** A register of who is named in `text`, read from its start to its end. */
export function speakerRegister(text: string): SpeakerRegister {
  const mentions: Mention[] = [];
  const known = new Set<string>();
  const genders = new Map<string, Gender>();

  function resolve(pronoun: string, paragraph: number): Speaker | null {
    if (!/^(?:he|she|they|it)$/.test(pronoun)) return null;
    const isOne = pronoun === "he" || pronoun === "she";
    const reach = isOne ? REACH_PARAGRAPHS : 1;
    const near = mentions.filter(
      (one) =>
        paragraph - one.paragraph <= reach &&
        fits({ ...one, gender: one.gender ?? genders.get(one.surname) ?? null }, pronoun),
    );
    const found = near.at(-1);
    if (found && (pronoun === "he" || pronoun === "she")) genders.set(found.surname, pronoun);
    return found?.speaker ?? null;
  }

  return {
    see(words, whole, { isSource, paragraph }) {
      const range = withoutDay(words, whole, known);
      const named = nameBehindOffice(words, range);
      const last = words[(named?.to ?? headEnd(words, range)) - 1];
      const kind = speakerKind(words, range);
      const isName = last?.class === "name";
      if (standsForAnother(words, range)) return;
      const isSomeone =
        named !== null || (isName ? isPlainName(words, range, known) : isPerson(words, range));
      if (!isSource && !isSomeone) return;
      const speaker = speakerAt(text, words, range);
      if (!speaker) return;
      const surname = last?.lower ?? "";
      mentions.push({
        ...kind,
        gender: kind.gender ?? genders.get(surname) ?? null,
        speaker,
        surname,
        isSource,
        paragraph,
      });
      if (isName) known.add(surname);
      if (kind.gender) genders.set(surname, kind.gender);
      if (mentions.length > KEPT_MENTIONS) mentions.shift();
    },
    nameOf(words, range, paragraph) {
      const first = words[range.from];
      if (first && range.to - range.from === 1 && first.lower in POSSESSIVES)
        return resolve(POSSESSIVES[first.lower] ?? "", paragraph);
      if (first?.class === "pronoun") return resolve(first.lower, paragraph);
      if (isRelative(words, range.from)) {
        const at = words[range.from - 1]?.class === "comma" ? range.from - 2 : range.from - 1;
        const phrase = nounPhraseEndingAt(words, at);
        return phrase && speakerAt(text, words, phrase);
      }
      return speakerAt(text, words, withoutDay(words, range, known));
    },
  };
}
