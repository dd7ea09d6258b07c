/** Sentences that are one for their attribution: a cue that ends in a colon with its quotation, a turn of a transcript. */
import type { Sentence } from "#lib/compare/attribution/read-sentences.ts";

/** "VALE: The gate is shut. It stays shut." Names of a transcript stand in capitals. */
function opensTurn({ words }: Sentence): boolean {
  const colon = words.slice(0, 5).findIndex(({ lower }) => lower === ":");
  if (colon < 1 || colon === words.length - 1) return false;
  return words
    .slice(0, colon)
    .every(({ lower, class: is, isAllCapitals }) => isAllCapitals && is === "name" && lower.length > 1);
}

const endsInColon = ({ words }: Sentence) => words.at(-1)?.lower === ":";
const isQuotationFirst = ({ words }: Sentence) => words[0]?.class === "quotation";

function isOneWith(last: Sentence, next: Sentence): boolean {
  if (endsInColon(last)) return isQuotationFirst(next) && next.paragraph - last.paragraph <= 1;
  return last.paragraph === next.paragraph && opensTurn(last);
}

/** No sentence grows beyond this, so that what looks around a word stays bounded. */
const MOST_WORDS = 300;

/** The sentences of a text, some of them joined. Linear. */
export function joinSentences(sentences: Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const fits = last && last.words.length + sentence.words.length <= MOST_WORDS;
    if (last && fits && isOneWith(last, sentence)) {
      joined[joined.length - 1] = {
        words: [...last.words, ...sentence.words],
        paragraph: sentence.paragraph,
        startUtf16: last.startUtf16,
        endUtf16: sentence.endUtf16,
      };
    } else joined.push(sentence);
  }
  return joined;
}
