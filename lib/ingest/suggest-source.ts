/**
 * Who may have published an article that does not say so: from its address, from names in what the page prints around
 * it, from the heading above several articles. A known source's own domain states it; the rest are suggestions, never
 * filled in.
 */

import { readCopyright } from "./copyright-line.ts";
import { hasOutletWord, type KnownSource } from "./outlet-names.ts";
import type { PlannedArticle, Removed } from "./planned-article.ts";
import { isSameOutlet } from "./read-publisher.ts";

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

function isOnDomain(host: string, domain: string): boolean {
  const bare = domain
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, "")
    .replace(/\/.*$/, "");
  return bare !== "" && (host === bare || host.endsWith(`.${bare}`));
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

/** The one known source that more of the lines name than any other. */
function byKnownName(lines: readonly string[], known: readonly KnownSource[]): Suggestion | null {
  const named = known.flatMap(({ name, aliases }) => {
    const telling = lines.filter((line) =>
      [name, ...aliases].some((one) => one.trim() !== "" && names(line, one)),
    );
    return telling.length === 0 ? [] : [{ name, line: telling[0] ?? "", count: telling.length }];
  });
  const most = Math.max(...named.map(({ count }) => count));
  const [first, second] = named.filter(({ count }) => count === most);
  if (first === undefined || second !== undefined) return null;
  return { name: first.name, why: `The page prints “${first.line}”, which names a source of the project.` };
}

function byDomainInLines(lines: readonly string[], known: readonly KnownSource[]): Suggestion | null {
  for (const line of lines) {
    const host = /(?:https?:\/\/|www\.)(?<host>[\w.-]+\.[a-z]{2,})/iu.exec(line)?.groups?.host;
    const own = known.find(
      ({ domain }) =>
        host !== undefined && domain && isOnDomain(host.toLowerCase().replace(/^www\./, ""), domain),
    );
    if (own !== undefined)
      return { name: own.name, why: `The page prints “${line}”, on the domain of ${own.name}.` };
  }
  return null;
}

function byFurniture(lines: readonly string[]): Suggestion | null {
  for (const line of lines) {
    const holder = readCopyright(line)?.name ?? null;
    const found = FURNITURE_NAMES.map((form) => form.exec(line)?.groups?.name).find(
      (name) => name !== undefined,
    );
    const name = holder ?? (found !== undefined && hasOutletWord(found) ? found : null);
    if (name !== null) return { name, why: `The page prints “${line}” around the text.` };
  }
  return null;
}

/** "News" is a section and "Today's topics:" a list: an outlet's name has two words at least. */
function byHeading(headings: readonly string[]): Suggestion | null {
  const isName = (line: string) => {
    const words = line.split(/\s+/).length;
    return (
      words >= 2 && words <= MAX_HEADING_WORDS && /^\p{Lu}.*[\p{L}\p{N}]$/u.test(line) && hasOutletWord(line)
    );
  };
  const name = headings.find(isName);
  return name === undefined ? null : { name, why: `“${name}” stands above the articles of the file.` };
}

export type FileFurniture = { lines: string[]; headings: string[] };

/** The lines that a file prints around its articles. O(n). */
export function furnitureOf(
  text: string,
  articles: readonly { removed: readonly Removed[] }[],
): FileFurniture {
  const removed = articles.flatMap((article) =>
    article.removed.filter(({ rule }) => FURNITURE_RULES.has(rule)),
  );
  const lineOf = ({ rawStartUtf16, rawEndUtf16 }: Removed) =>
    text.slice(rawStartUtf16, Math.min(rawEndUtf16, rawStartUtf16 + MAX_LINE_UTF16)).replace(/\s+/g, " ");
  return {
    lines: removed.map(lineOf),
    headings: removed.filter(({ rule }) => rule === HEADING_RULE).map(lineOf),
  };
}

/** The known source on whose domain the article's address is: stated by the address. */
function bySourceDomain(article: PlannedArticle, known: readonly KnownSource[]): PlannedArticle | null {
  const host = hostOf(article.url);
  const own = known.find(({ domain }) => host !== null && domain && isOnDomain(host, domain));
  const place = article.evidence.url;
  if (own === undefined || place === undefined) return null;
  const evidence = {
    ...place,
    rule: `address on ${host}, the domain of ${own.name}`,
    confidence: "medium",
  } as const;
  return {
    ...article,
    source: own.name,
    sourceSuggestion: null,
    evidence: { ...article.evidence, source: evidence },
  };
}

/**
 * Names the source of an article whose text does not.
 *
 * @param article the planned article
 * @param furniture what the file prints around its articles
 * @param known the project's sources
 * @returns the article with its source where its address is on a known domain; else with a suggestion and its reason,
 *   where anything speaks for one. A repost's primary source is never suggested as its publisher. O(n).
 */
export function nameSource(
  article: PlannedArticle,
  { lines, headings }: FileFurniture,
  known: readonly KnownSource[],
): PlannedArticle {
  if (article.source !== null) return article;
  const stated = bySourceDomain(article, known);
  if (stated !== null) return stated;
  if (article.sourceSuggestion !== null) return article;
  const credited = article.primarySource?.source ?? null;
  const isOther = ({ name }: { name: string }) => credited === null || !isSameOutlet(name, credited);
  const others = known.filter(isOther);
  const host = hostOf(article.url ?? article.capture?.url ?? null);
  const byHost = host === null ? null : { name: host, why: `The address is on ${host}.` };
  const guesses = [
    byDomainInLines(lines, others),
    byKnownName(lines, others),
    byFurniture(lines),
    byHeading(headings),
    byHost,
  ];
  const suggestion = guesses.find((guess) => guess !== null && isOther(guess)) ?? null;
  return { ...article, sourceSuggestion: suggestion };
}
