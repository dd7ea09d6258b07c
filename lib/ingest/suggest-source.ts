/**
 * Who may have published an article that does not say so: from its address, from names in what the page prints around
 * it, from the heading above several articles. A known source's own domain states it; the rest are suggestions, never
 * filled in.
 */

import { readCopyright } from "./copyright-line.ts";
import { hasOutletWord, type KnownSource } from "./outlet-names.ts";
import type { PlannedArticle, Removed } from "./planned-article.ts";
import { isSameOutlet } from "./same-outlet.ts";

type Suggestion = { name: string; why: string };

/** What a page prints around an article and may name its outlet in; what is removed for other reasons does not. */
const FURNITURE_RULES = new Set([
  "legal notice",
  "subscription",
  "sharing",
  "navigation",
  "archive heading",
  "page furniture",
  "related links",
  "above the first article",
  "below the article",
  "below the last article",
]);
const HEADING_RULE = "above the first article";
const MAX_LINE_UTF16 = 300;
const MAX_HEADING_WORDS = 6;
/** Ways in which a page's furniture names its outlet. */
const FURNITURE_NAMES: readonly RegExp[] = [
  /^(?:[Ff]ollow|[Ll]ike|[Jj]oin) (?<name>\p{Lu}.{1,50}?) on (?:Facebook|Twitter|X|Instagram|Telegram|LinkedIn|WhatsApp|YouTube)\b/u,
  /^(?:[Ss]ubscribe to|[Ss]ign up (?:for|to)|[Ss]upport|[Aa]bout|[Cc]ontact|[Dd]ownload the|[Gg]et the|[Mm]ore (?:from|on)|[Ww]elcome to) (?<name>(?:[Tt]he )?\p{Lu}.{1,50}?)(?:['’]s?)?(?: (?:newsletters?|app|today|now|alerts?|for free|by e-?mail).*)?[.!»›>]*$/u,
];

function hostOf(url: string | null): string | null {
  return url === null || !URL.canParse(url) ? null : new URL(url).host.toLowerCase().replace(/^www\./, "");
}

/** The known sources by their domains, without "www." and what else stands around them. */
function byDomain(known: readonly KnownSource[]): ReadonlyMap<string, string> {
  const bare = (domain: string) =>
    domain
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, "")
      .replace(/[/:].*$/, "");
  return new Map(known.flatMap(({ name, domain }) => (domain ? [[bare(domain), name] as const] : [])));
}

/** The known source on whose domain, or a part of it, a host is; null when on none. */
function sourceOfHost(host: string | null, domains: ReadonlyMap<string, string>): string | null {
  if (host === null) return null;
  const labels = host.replace(/:\d+$/, "").split(".");
  for (let at = 0; at < labels.length - 1; at += 1) {
    const own = domains.get(labels.slice(at).join("."));
    if (own !== undefined) return own;
  }
  return null;
}

/** True when a line holds a name as whole words. Short names count only as they are written: "Sun", "Le Monde". */
function names(line: string, name: string): boolean {
  const isShort = name.length <= 4 || !/\s/.test(name);
  const [text, wanted] = isShort ? [line, name] : [line.toLowerCase(), name.toLowerCase()];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const around = `${text.charAt(at - 1)}${text.charAt(at + wanted.length)}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

/** The known sources that the lines name, those named most first; two named equally often say nothing. */
function byKnownNames(lines: readonly string[], known: readonly KnownSource[]): Suggestion[] {
  const named = known.flatMap(({ name, aliases }) => {
    const telling = lines.filter((line) =>
      [name, ...aliases].some((one) => one.trim() !== "" && names(line, one)),
    );
    const why = `The page prints “${telling[0]}”, which names a source of the project.`;
    return telling.length === 0 ? [] : [{ name, why, count: telling.length }];
  });
  const isAlone = ({ count }: { count: number }) =>
    named.filter((other) => other.count === count).length === 1;
  return named
    .sort((a, b) => b.count - a.count)
    .filter(isAlone)
    .map(({ name, why }) => ({ name, why }));
}

function byDomainsInLines(lines: readonly string[], domains: ReadonlyMap<string, string>): Suggestion[] {
  return lines.flatMap((line) => {
    const host = /(?:https?:\/\/|www\.)(?<host>[\w.-]+\.[a-z]{2,})/iu.exec(line)?.groups?.host;
    const own = sourceOfHost(host?.toLowerCase().replace(/^www\./, "") ?? null, domains);
    return own === null ? [] : [{ name: own, why: `The page prints “${line}”, on the domain of ${own}.` }];
  });
}

function byFurniture(lines: readonly string[]): Suggestion[] {
  return lines.flatMap((line) => {
    const holder = readCopyright(line)?.name ?? null;
    const found = FURNITURE_NAMES.map((form) => form.exec(line)?.groups?.name).find(
      (name) => name !== undefined,
    );
    const name = holder ?? (found !== undefined && hasOutletWord(found) ? found : null);
    return name === null ? [] : [{ name, why: `The page prints “${line}” around the text.` }];
  });
}

/** "News" is a section and "Today's topics:" a list: an outlet's name has two words at least. */
function byHeadings(headings: readonly string[]): Suggestion[] {
  const isName = (line: string) => {
    const words = line.split(/\s+/).length;
    return (
      words >= 2 && words <= MAX_HEADING_WORDS && /^\p{Lu}.*[\p{L}\p{N}]$/u.test(line) && hasOutletWord(line)
    );
  };
  return headings
    .filter(isName)
    .map((name) => ({ name, why: `“${name}” stands above the articles of the file.` }));
}

/** What a file hints at, for all its articles: read once. */
export type SourceGuesses = {
  domains: ReadonlyMap<string, string>;
  /** Of different names, surest first. */
  suggestions: Suggestion[];
};

/**
 * Reads what a file prints around its articles for hints at their source.
 *
 * @param text the file's text
 * @param articles its articles, with what was removed around them
 * @param known the project's sources
 * @returns the suggestions that hold for any of the articles. O(n) for each known source.
 */
export function guessSources(
  text: string,
  articles: readonly { removed: readonly Removed[] }[],
  known: readonly KnownSource[],
): SourceGuesses {
  const removed = articles.flatMap((article) =>
    article.removed.filter(({ rule }) => FURNITURE_RULES.has(rule)),
  );
  const lineOf = ({ rawStartUtf16, rawEndUtf16 }: Removed) =>
    text.slice(rawStartUtf16, Math.min(rawEndUtf16, rawStartUtf16 + MAX_LINE_UTF16)).replace(/\s+/g, " ");
  const lines = [...new Set(removed.map(lineOf))];
  const headings = removed.filter(({ rule }) => rule === HEADING_RULE).map(lineOf);
  const domains = byDomain(known);
  const all = [
    ...byDomainsInLines(lines, domains),
    ...byKnownNames(lines, known),
    ...byFurniture(lines),
    ...byHeadings(headings),
  ];
  return {
    domains,
    suggestions: [...new Map(all.reverse().map((guess) => [guess.name, guess])).values()].reverse(),
  };
}

/** The known source on whose domain the article's address is: stated by the address. */
function bySourceDomain(
  article: PlannedArticle,
  domains: ReadonlyMap<string, string>,
): PlannedArticle | null {
  const host = hostOf(article.url);
  const source = sourceOfHost(host, domains);
  const place = article.evidence.url;
  if (source === null || place === undefined) return null;
  const rule = `address on ${host}, the domain of ${source}`;
  const evidence = { ...place, rule, confidence: "medium" } as const;
  return { ...article, source, sourceSuggestion: null, evidence: { ...article.evidence, source: evidence } };
}

/**
 * Names the source of an article whose text does not.
 *
 * @param article the planned article
 * @param guesses what the file hints at
 * @returns the article with its source where its address is on a known domain; else with a suggestion and its reason,
 *   where anything speaks for one. A repost's primary source is never suggested as its publisher.
 */
export function nameSource(article: PlannedArticle, { domains, suggestions }: SourceGuesses): PlannedArticle {
  if (article.source !== null) return article;
  const stated = bySourceDomain(article, domains);
  if (stated !== null) return stated;
  if (article.sourceSuggestion !== null) return article;
  const credited = article.primarySource?.source ?? null;
  const isOther = ({ name }: Suggestion) => credited === null || !isSameOutlet(name, credited);
  const host = hostOf(article.url ?? article.capture?.url ?? null);
  const byHost = host === null ? null : { name: host, why: `The address is on ${host}.` };
  return { ...article, sourceSuggestion: suggestions.find(isOther) ?? byHost };
}
