/** Two letters that stand for a person's name. */

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function firstGrapheme(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment;
  return "";
}

/** First letters of the first and the last word, upper case; the first two letters of a single word; "?" for no name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return "?";
  if (words.length === 1) {
    return [...segmenter.segment(first)]
      .slice(0, 2)
      .map((part) => part.segment)
      .join("")
      .toLocaleUpperCase("en");
  }
  return (firstGrapheme(first) + firstGrapheme(last)).toLocaleUpperCase("en");
}
