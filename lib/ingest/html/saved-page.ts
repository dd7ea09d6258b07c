/**
 * How a page was taken, as the program that saved it wrote into it: browsers' "saved from" comment, SingleFile, Save Page
 * WE, WebScrapBook, HTTrack, monolith, and the web archives.
 */

import { fromStamp, readArchiveAddress } from "../archive-address.ts";
import type { Confidence } from "../planned-article.ts";
import type { FactField, StatedFact } from "../source-text.ts";
import { type MetaElements, metaContent } from "./meta-facts.ts";
import { attribute, elementsOf, type PageElement, type PageTree } from "./page-tree.ts";

type Capture = { how: string; rule: string; url?: string; archiveUrl?: string; retrieved?: string };

const SAVED_FROM = /^\s*saved from url=\(\d+\)\s*(?<url>\S+)/iu;
const SINGLE_FILE = /\bSingleFile\b/u;
const HTTRACK =
  /Mirrored from (?<address>\S+) by HTTrack Website Copier[^,]*?(?:\],)?\s*(?<date>[A-Z][a-z]{2}, \d.+?GMT)/u;
const MONOLITH = /^\s*Saved from (?<url>\S+) at (?<date>\S+) using monolith/u;
const INTERNET_ARCHIVE =
  /FILE ARCHIVED ON (?<clock>[\d:]+) (?<month>[A-Z][a-z]{2}) (?<day>\d{2}), (?<year>\d{4})/u;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `Tue Nov 19 2019 12:34:56 GMT+0100 (Central European Standard Time)`, as a browser's script writes a date. */
function fromScriptDate(date: string): string {
  const parts =
    /^\w{3} (?<month>\w{3}) (?<day>\d{2}) (?<year>\d{4}) (?<clock>[\d:]{8}) GMT(?<sign>[+-])(?<hours>\d{2})(?<minutes>\d{2})/u.exec(
      date.trim(),
    )?.groups;
  const month = MONTHS.indexOf(parts?.month ?? "") + 1;
  if (parts === undefined || month === 0) return date.trim();
  const day = `${parts.year}-${String(month).padStart(2, "0")}-${parts.day}`;
  return `${day}T${parts.clock}${parts.sign}${parts.hours}:${parts.minutes}`;
}

function fromComment(comment: string): Capture | null {
  const saved = SAVED_FROM.exec(comment)?.groups;
  if (saved !== undefined)
    return { how: "saved page", rule: "“saved from url” comment", url: saved.url ?? "" };
  if (SINGLE_FILE.test(comment)) {
    const url = /^\s*url:\s*(?<url>\S+)/mu.exec(comment)?.groups?.url;
    const date = /^\s*saved date:\s*(?<date>.+)$/mu.exec(comment)?.groups?.date;
    if (url === undefined) return null;
    return {
      how: "saved page (SingleFile)",
      rule: "SingleFile comment",
      url,
      ...(date ? { retrieved: fromScriptDate(date) } : {}),
    };
  }
  const mirrored = HTTRACK.exec(comment)?.groups;
  if (mirrored !== undefined) {
    const address = mirrored.address ?? "";
    // HTTrack leaves the scheme out; which one it was is not told.
    const url = /^https?:/i.test(address) ? address : `http://${address}`;
    return { how: "mirrored page (HTTrack)", rule: "HTTrack comment", url, retrieved: mirrored.date ?? "" };
  }
  const monolith = MONOLITH.exec(comment)?.groups;
  if (monolith !== undefined)
    return {
      how: "saved page (monolith)",
      rule: "monolith comment",
      url: monolith.url ?? "",
      retrieved: monolith.date ?? "",
    };
  const archived = INTERNET_ARCHIVE.exec(comment)?.groups;
  if (archived === undefined) return null;
  const month = String(MONTHS.indexOf(archived.month ?? "") + 1).padStart(2, "0");
  const retrieved = `${archived.year}-${month}-${archived.day}T${archived.clock}Z`;
  return { how: "web archive (Internet Archive)", rule: "Internet Archive comment", retrieved };
}

/** True for the address of a web archive's copy, which is not the article's own. */
export function isArchiveAddress(address: string): boolean {
  return readArchiveAddress(address) !== null;
}

/** An address inside a web archive, taken apart. */
function fromArchiveAddress(address: string, rule: string): Capture | null {
  const archived = readArchiveAddress(address);
  return archived === null ? null : { ...archived, rule };
}

/** Addresses a page gives as its own: canonical and bookmark links, Open Graph. An archive's are rewritten to its own. */
function ownAddresses(root: PageElement, meta: MetaElements): { address: string; rule: string }[] {
  const links = [...elementsOf(root)].filter(
    (element) =>
      element.tag === "link" &&
      /(?:^|\s)(?:canonical|bookmark|original)(?:\s|$)/i.test(attribute(element, "rel")),
  );
  const addresses = links.map((link) => ({
    address: attribute(link, "href"),
    rule: `link rel="${attribute(link, "rel")}"`,
  }));
  const graph = metaContent(meta, "og:url");
  return graph === null ? addresses : [...addresses, { address: graph, rule: 'meta property="og:url"' }];
}

function fromMarks(root: PageElement, meta: MetaElements): Capture | null {
  const savepage = metaContent(meta, "savepage-url");
  if (savepage !== null) {
    const retrieved = metaContent(meta, "savepage-date");
    return {
      how: "saved page (Save Page WE)",
      rule: 'meta name="savepage-url"',
      url: savepage,
      ...(retrieved === null ? {} : { retrieved: fromScriptDate(retrieved) }),
    };
  }
  const source = attribute(root, "data-scrapbook-source");
  if (source === "") return null;
  const created = attribute(root, "data-scrapbook-create");
  return {
    how: "saved page (WebScrapBook)",
    rule: "data-scrapbook-source",
    url: source,
    ...(/^\d{14}/.test(created) ? { retrieved: fromStamp(created.slice(0, 14)) } : {}),
  };
}

function factsOf({ how, rule, url, archiveUrl, retrieved }: Capture): StatedFact[] {
  const stated = (field: FactField, value: string | undefined, confidence: Confidence): StatedFact[] =>
    value === undefined || value === "" ? [] : [{ field, value, rule, confidence, span: null }];
  return [
    ...stated("url", url, "high"),
    ...stated("archiveUrl", archiveUrl, "high"),
    ...stated("retrieved", retrieved, "high"),
    ...stated("retrievedHow", how, "high"),
  ];
}

/**
 * Reads how a page was taken.
 *
 * @returns facts, an archive's before a browser's, since a page saved from an archive is the archive's copy; none when
 *   nothing tells of it
 */
export function captureFacts({ root, comments }: PageTree, meta: MetaElements): StatedFact[] {
  const comment = comments.flatMap((text) => fromComment(text) ?? []);
  const savedFromArchive = comment.flatMap(({ url = "", rule }) => fromArchiveAddress(url, rule) ?? []);
  const own = ownAddresses(root, meta).flatMap(
    ({ address, rule }) => fromArchiveAddress(address, rule) ?? [],
  );
  const marks = fromMarks(root, meta);
  const isArchived = savedFromArchive.length + own.length > 0;
  // The comment of a browser then names the archive's address, which is no address of the article.
  const others = [...comment, ...(marks === null ? [] : [marks])].map((capture) =>
    isArchived && fromArchiveAddress(capture.url ?? "", "") !== null ? { ...capture, url: "" } : capture,
  );
  return [...savedFromArchive, ...own, ...others].flatMap(factsOf);
}
