/**
 * Who is said to have said what in an English text, by rules: verbs and nouns that attribute, the noun phrase that is
 * their source, the clause or quotation that is their content. An attribution inside the content of another is not
 * listed on its own.
 */
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";
import { findHedges } from "#lib/compare/attribution/find-hedges.ts";
import { type SpeakerRegister, speakerRegister } from "#lib/compare/attribution/name-speakers.ts";
import { nounPhraseFrom, type Range } from "#lib/compare/attribution/noun-phrase.ts";
import { readSentences, type Sentence } from "#lib/compare/attribution/read-sentences.ts";
import { type Found, leading, type Place, trailing } from "#lib/compare/attribution/verb-attributions.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

function spanOf(words: Word[], { from, to }: Range): Span {
  return { startUtf16: words[from]?.startUtf16 ?? 0, endUtf16: words[to - 1]?.endUtf16 ?? 0 };
}

function quotedShare(words: Word[], pieces: Range[]): Attribution["quoted"] {
  const inside = pieces.flatMap(({ from, to }) => words.slice(from, to));
  if (!inside.some(({ class: is }) => is === "quotation")) return "none";
  return inside.every(({ class: is }) => ["quotation", "comma", "stop", "dash", "colon"].includes(is))
    ? "full"
    : "partial";
}

function attributionOf(words: Word[], found: Found, speaker: Attribution["speaker"]): Attribution {
  const parts = found.pieces.map((piece) => spanOf(words, piece));
  return {
    source: found.source && spanOf(words, found.source),
    cue: found.cue && spanOf(words, found.cue),
    content: { startUtf16: parts[0]?.startUtf16 ?? 0, endUtf16: parts.at(-1)?.endUtf16 ?? 0 },
    parts,
    quoted: quotedShare(words, found.pieces),
    speaker,
    hedges: findHedges(words, found.cue ? [found.cue, ...found.pieces] : found.pieces),
  };
}

const lastWord = ({ source, cue, pieces }: Found) =>
  Math.max(source?.to ?? 0, cue?.to ?? 0, ...pieces.map(({ to }) => to));

function inSentence({ words }: Sentence): Found[] {
  const found: Found[] = [];
  const place: Place = { floor: 0, lastSource: null };
  const keep = (one: Found) => {
    found.push(one);
    place.floor = lastWord(one);
    place.lastSource = one.source ?? place.lastSource;
  };
  const ends = words.flatMap((_, index) => (trailing(words, index, place) ? [index] : []));
  for (let index = 0; index < words.length; index++) {
    if (index < place.floor) continue;
    const end = ends.find((at) => at >= index);
    const closing = end === undefined ? null : trailing(words, end, place);
    if (closing) keep(closing);
    const one = index < place.floor ? null : leading(words, index, place);
    if (one) keep(one);
  }
  return found;
}

/** The attributions of one sentence with their speakers; what it names is seen for the sentences behind it. */
function nameSpeakers(
  { words, paragraph }: Sentence,
  found: Found[],
  register: SpeakerRegister,
): Attribution[] {
  const subject = nounPhraseFrom(words, 0);
  const named = found.map((one) => {
    const speaker = one.source && register.nameOf(words, one.source, paragraph);
    if (one.source) register.see(words, one.source, { isSource: true, paragraph });
    return attributionOf(words, one, speaker);
  });
  if (subject && found.length === 0) register.see(words, subject, { isSource: false, paragraph });
  return named;
}

/** The attributions of `text`, in the order of their cues. Linear in the length of the text. */
export function findAttributions(text: string): Attribution[] {
  const register = speakerRegister(text);
  return readSentences(text).flatMap((sentence) => nameSpeakers(sentence, inSentence(sentence), register));
}
