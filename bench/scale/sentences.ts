/** Sentences, quotations and edits of a made-up press, out of a vocabulary. Pure. */
import type { Random, Vocabulary } from "./vocabulary.ts";

/** What stands in articles everywhere and says nothing of who took from whom. */
export const STOCK_PHRASES = [
  "who asked that the name be withheld for fear of losing the post",
  "could not at once be reached for a word on the matter",
  "none of these accounts could be checked by this desk on its own",
  "the figures given here are those of the day and may still change",
  "a request for an answer that was sent by letter had not been met by evening",
  "was not in the building when a reporter called there twice",
  "according to a short statement handed out at the gate",
  "as has been the case in each of the past three years",
  "it was not clear from the record who had given the order",
  "this report was first put out in another form earlier in the day",
  "with the help of staff in two of the towns named above",
  "more on this story will be given here as it comes in",
  "the office does not as a rule speak of matters that are before a court",
  "said in a brief note that was shared with several papers",
  "two people who know of the talks but may not speak of them openly",
  "there was no word from the other side by the time of print",
  "the value of the contract was not made known by either party",
  "names in this piece were changed at the wish of those concerned",
] as const;

const SPEECH = ["said", "told reporters", "added", "wrote in a letter", "warned", "insisted"] as const;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function pick<T>(list: readonly T[], random: Random, other: T): T {
  return list[Math.floor(random() * list.length)] ?? other;
}

/** Of a Pareto-like law: the first of a list most often. */
function pickEarly<T>(list: readonly T[], random: Random, other: T): T {
  return list[Math.floor(list.length * random() ** 2)] ?? other;
}

/** Between `least` and `most` words in a row, numbers and names among them, without a closing mark. */
export function clause(words: Vocabulary, random: Random, least: number, most: number): string {
  const length = least + Math.floor(random() * (most - least + 1));
  const pieces: string[] = [];
  for (let count = 0; count < length; ) {
    const kind = random();
    const piece =
      kind < 0.05
        ? words.collocation(random)
        : kind < 0.09
          ? words.name(random)
          : kind < 0.11
            ? String(2 + Math.floor(10 ** (random() * 4)))
            : words.word(random);
    pieces.push(piece);
    count += piece.split(" ").length;
  }
  return pieces.join(random() < 0.02 ? ", " : " ");
}

/** The words of a quotation, without its marks. */
export function statement(words: Vocabulary, random: Random): string {
  return capital(clause(words, random, 10, 36));
}

/** What a speaker says, with its cue. */
export function quote(said: string, speaker: string, random: Random): string {
  return `“${said},” ${pick(SPEECH, random, "said")} ${speaker}.`;
}

export function sentence(words: Vocabulary, random: Random): string {
  const kind = random();
  if (kind < 0.1) return quote(statement(words, random), words.name(random), random);
  if (kind < 0.2) {
    const stock = pickEarly(STOCK_PHRASES, random, STOCK_PHRASES[0]);
    return `${capital(clause(words, random, 4, 12))}, ${stock}.`;
  }
  return `${capital(clause(words, random, 8, 30))}.`;
}

/** One to three words dropped, put in or replaced; the sentence's first word and its end stay. */
export function edit(text: string, words: Vocabulary, random: Random): string {
  const list = text.split(" ");
  for (let left = 1 + Math.floor(random() * 3); left > 0 && list.length > 6; left--) {
    const at = 1 + Math.floor(random() * (list.length - 2));
    const kind = random();
    if (kind < 0.35) list.splice(at, 1);
    else if (kind < 0.6) list.splice(at, 0, words.word(random));
    else list.splice(at, 1, words.word(random));
  }
  return list.join(" ");
}
