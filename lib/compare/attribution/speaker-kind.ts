/** What a noun phrase can be for a pronoun: one person, several, a body; and of which gender, where the words say. */
import type { Range } from "#lib/compare/attribution/phrase-words.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

export type Gender = "he" | "she";
export type SpeakerKind = { isPlural: boolean; isBody: boolean; gender: Gender | null };

const MALE = new Set(
  "mr mr. sir lord king prince father man son brother husband boy uncle spokesman chairman congressman businessman policeman gentleman".split(
    " ",
  ),
);
const FEMALE = new Set(
  "mrs mrs. ms ms. miss lady queen princess mother woman daughter sister wife girl aunt spokeswoman chairwoman congresswoman businesswoman actress".split(
    " ",
  ),
);
const BODY = new Set(
  (
    "ministry department agency government administration campaign company court committee commission council party group organization organisation " +
    "office bureau police army navy force military bank fund union association institute university center centre foundation network newspaper magazine " +
    "journal times post report study poll survey analysis statement letter memo document documents data bill law plan website site board team house senate congress parliament " +
    "pentagon nations state states city county country nation industry corporation firm coalition movement church press news league federation authority embassy service guard tribunal paper article ad video tweet program"
  ).split(" "),
);
const SEVERAL = new Set(
  "many some several few most both all these those others critics two three four five hundreds thousands dozens".split(
    " ",
  ),
);
const NOT_PLURAL = /(?:ss|us|is|’s)$/;

const PERSON =
  /^(?:official|officer|minister|president|spokes(?:man|woman|person)|leader|chief|director|mayor|governor|senator|analyst|expert|diplomat|commander|witness|lawyer|judge|doctor|professor|author|critic|king|queen|pope|ambassador|envoy|candidate|nominee|general|secretary|editor|teacher|engineer|farmer|resident|woman|man|mother|father|reporter|owner|prosecutor|investigator|scientist|researcher|economist|activist|lawmaker)$/;

/** Whether the head of the phrase at `range` is a word for a person: "the UN official". */
export function isPerson(words: Word[], range: Range): boolean {
  return PERSON.test(words[headEnd(words, range) - 1]?.lower ?? "");
}

/** Index behind the head of the phrase: in front of the first "of", comma, or relative clause. */
export function headEnd(words: Word[], { from, to }: Range): number {
  for (let at = from + 1; at < to; at++) {
    const word = words[at];
    if (
      word &&
      ["preposition", "comma", "relative", "bracket", "verb", "auxiliary", "subordinator"].includes(
        word.class,
      )
    )
      return at;
  }
  return to;
}

/** Judges the phrase at `range` of `words`. */
export function speakerKind(words: Word[], range: Range): SpeakerKind {
  const end = headEnd(words, range);
  const head = words.slice(range.from, end);
  const last = head.at(-1);
  const lowers = head.map(({ lower }) => lower);
  const isPluralNoun = last?.class === "noun" && last.lower.endsWith("s") && !NOT_PLURAL.test(last.lower);
  const isPlural =
    isPluralNoun || lowers.includes("and") || SEVERAL.has(lowers[0] ?? "") || last?.lower === "people";
  const isMale = lowers.some((lower) => MALE.has(lower));
  const isFemale = lowers.some((lower) => FEMALE.has(lower));
  return { isPlural, isBody: BODY.has(last?.lower ?? ""), gender: isMale ? "he" : isFemale ? "she" : null };
}
