/** Sentences of the engine as the screen tells them: articles by their side, days as the interface writes them. Pure. */
import { formatDay } from "#lib/text/format-date.ts";

const isoDay = /\b\d{4}-\d{2}-\d{2}\b/gu;

/** "2031-03-11" as "11 Mar 2031", wherever it stands. */
export function withDays(text: string): string {
  return text.replace(isoDay, (day) => formatDay(day) ?? day);
}

export type NamedArticle = { title: string; sourceNames: readonly string[] };

/** How the engine may name an article, the longest first. */
function namesOf({ title, sourceNames }: NamedArticle): string[] {
  return [...sourceNames.map((source) => `“${title}” (${source})`), `“${title}”`];
}

/** At the beginning of a sentence with a capital. */
function replaceName(text: string, name: string, side: string): string {
  const begins = `${side.charAt(0).toUpperCase()}${side.slice(1)}`;
  return text
    .split(name)
    .reduce((told, part) => `${told}${told === "" || /[.:] $/u.test(told) ? begins : side}${part}`);
}

/** The sentence with each of the two articles called the left and the right one, as they stand beside each other. */
export function bySides(text: string, left: NamedArticle, right: NamedArticle): string {
  const named = [
    ...namesOf(left).map((name) => ({ name, side: "the left" })),
    ...namesOf(right).map((name) => ({ name, side: "the right" })),
  ].toSorted((x, y) => y.name.length - x.name.length);
  return withDays(named.reduce((told, { name, side }) => replaceName(told, name, side), text));
}
