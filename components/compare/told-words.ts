/** Sentences of the engine as the screen tells them: articles by their side or their short name, days as the interface writes them. Pure. */
import { formatDay } from "#lib/text/format-date.ts";

const isoDay = /\b\d{4}-\d{2}-\d{2}\b/gu;

/** "2031-03-11" as "11 Mar 2031", wherever it stands. */
export function withDays(text: string): string {
  return text.replace(isoDay, (day) => formatDay(day) ?? day);
}

export type NamedArticle = { title: string; sourceNames: readonly string[] };

/** `begins`: what it is called at the beginning of a sentence. */
type CalledArticle = NamedArticle & { within: string; begins: string };

/** How the engine may name an article. */
function namesOf({ title, sourceNames }: NamedArticle): string[] {
  return [...sourceNames.map((source) => `“${title}” (${source})`), `“${title}”`];
}

function replaceName(text: string, name: string, { within, begins }: CalledArticle): string {
  return text
    .split(name)
    .reduce((told, part) => `${told}${told === "" || /[.:] $/u.test(told) ? begins : within}${part}`);
}

/** The longest names first, so that none is taken for the beginning of another. */
function withCalled(text: string, articles: readonly CalledArticle[]): string {
  const named = articles
    .flatMap((article) => namesOf(article).map((name) => ({ name, article })))
    .toSorted((x, y) => y.name.length - x.name.length);
  return withDays(named.reduce((told, { name, article }) => replaceName(told, name, article), text));
}

/** The sentence with each of the two articles called the left and the right one, as they stand beside each other. */
export function bySides(text: string, left: NamedArticle, right: NamedArticle): string {
  return withCalled(text, [
    { ...left, within: "the left", begins: "The left" },
    { ...right, within: "the right", begins: "The right" },
  ]);
}

/** The sentence with each of these articles called by its short name; one that is called by its title keeps the quotation marks. */
export function byNames(text: string, articles: readonly (NamedArticle & { name: string })[]): string {
  const called = articles.map(({ name, ...article }) => {
    const shown = name === article.title ? `“${name}”` : name;
    return { ...article, within: shown, begins: shown };
  });
  return withCalled(text, called);
}
