/** The name of the site a page is on, as the page states it: what is no name is told from one, and mottos are cut off. */

import { titleLikeness } from "../mark-stated-title.ts";
import type { StatedFact } from "../source-text.ts";
import { type MetaElements, metaContent } from "./meta-facts.ts";

const PARTS = /\s+[|–—·•»:]\s+|\s*\|\s*/u;
const MAX_NAME_WORDS = 7;
const SITE_NAME = "og:site_name";

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** "LinkNaija | Nigeria's popular news" on linknaija.com is LinkNaija: the part the address has, else the whole. */
function withoutMotto(name: string, host: string | null): string {
  const domain = letters((host ?? "").replace(/^www\./, "").replace(/\.[^.]+$/, ""));
  const part = name.split(PARTS).find((one) => letters(one).length >= 3 && letters(one) === domain);
  return part ?? name;
}

/** A site's own name: no address and no handle. */
function asName(value: string, host: string | null): string | null {
  const name = withoutMotto(value.replace(/^@/, "").trim(), host);
  return /^https?:/i.test(name) || !/\p{L}/u.test(name) ? null : name;
}

/** What Open Graph says the site is called. */
export function siteNameFacts(meta: MetaElements, address: string | null): StatedFact[] {
  const host = address === null ? null : (URL.parse(address)?.host ?? null);
  const stated = metaContent(meta, SITE_NAME);
  const value = stated === null ? null : asName(stated, host);
  if (stated === null || value === null) return [];
  // A handle is a name on another site.
  const confidence = stated.startsWith("@") ? "medium" : "high";
  return [{ field: "source", value, rule: meta.get(SITE_NAME)?.named ?? SITE_NAME, confidence, span: null }];
}

/**
 * The site's name where the page's title ends with it: "Ferry stays in port – Sound Gazette" on a page whose heading is
 * "Ferry stays in port".
 *
 * @param pageTitle the title element's text
 * @param title the article's title as its heading has it
 */
export function siteNameInTitle(pageTitle: string, title: string): StatedFact[] {
  const match = /^(?<head>.*\S)\s+[|–—·•»-]\s+(?<name>[^|]+)$/u.exec(pageTitle)?.groups;
  const { head, name } = match ?? {};
  if (head === undefined || name === undefined || name.split(/\s+/u).length > MAX_NAME_WORDS) return [];
  const isHead = titleLikeness(head, title) > 0 || head.endsWith(title);
  if (!isHead || !/\p{Lu}/u.test(name)) return [];
  const rule = "title element, behind the title";
  return [{ field: "source", value: name.trim(), rule, confidence: "medium", span: null }];
}
