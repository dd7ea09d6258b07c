/**
 * Which format a text is in, by how it begins. What it looks like goes before what its name says; a text that looks
 * like nothing else is plain text, however it is named.
 */

import { looksLikeTable } from "./format-of-table.ts";
import { looksLikeMarkdown } from "./markdown/read-markdown.ts";
import { endingOf, formatByEnding } from "./source-formats.ts";
import type { SourceFormat } from "./source-text.ts";

/** `unknownXml` names the root element of XML that is no feed and no page; `mailbox` is many messages in one file. */
export type TextFormat = SourceFormat | { unknownXml: string } | "mailbox";

const PROLOG =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!doctype\s+(?!html)[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)*/i;
const HTML_START = /^(?:<!doctype\s+html|<(?:html|head|body|title|meta|link|script)[\s>])/i;
const ROOT = /^<([\p{L}_][\p{L}\p{N}_.:-]*)[\s/>]/u;
const FEED_ROOT = /^(?:rss|rdf:rdf|feed|atom:feed|channel)$/i;
const HEADER_LINE = /^([!-9;-~]{2,60}):(?:[ \t]|$)/;
/** Written by mail programs and never by people. */
const MAIL_HEADER =
  /^(?:received|return-path|message-id|mime-version|delivered-to|content-transfer-encoding|dkim-signature)$/;
const JSON_START = /^\s*(?:\{\s*["}]|\[\s*[{[\]])/;

/** Names, in lower case, and the whole block of the header lines a text begins with; null when it begins otherwise. */
function headerBlock(head: string): { names: Set<string>; block: string } | null {
  const names = new Set<string>();
  const lines = head.trimStart().split(/\r\n?|\n/);
  let at = 0;
  for (; at < lines.length && lines[at] !== ""; at += 1) {
    const line = lines[at] ?? "";
    if (/^[ \t]/.test(line) && at > 0) continue;
    const name = HEADER_LINE.exec(line)?.[1];
    if (name === undefined) return null;
    names.add(name.toLowerCase());
  }
  return names.size === 0 ? null : { names, block: lines.slice(0, at).join("\n") };
}

function mailFormat(head: string, name: string): "eml" | "mht" | "mailbox" | null {
  if (/^From \S+.*\d{4}\r?\n[!-9;-~]+:/.test(head)) return "mailbox";
  const headers = headerBlock(head);
  if (headers === null) return null;
  const { names, block } = headers;
  const ending = formatByEnding(name);
  const isMail = [...names].some((header) => MAIL_HEADER.test(header));
  const isNamed = ending === "eml" || ending === "mht";
  if (!isMail && !(isNamed && (names.has("from") || names.has("subject")))) return null;
  const isPage = names.has("snapshot-content-location") || /^from:\s*"?<?saved by /im.test(block);
  if (isPage || ending === "mht") return "mht";
  const isRelated = /^content-type:\s*multipart\/related/im.test(block);
  return isRelated && !names.has("to") && !names.has("received") ? "mht" : "eml";
}

function markupFormat(head: string, name: string): TextFormat | null {
  const prolog = PROLOG.exec(head)?.[0] ?? "";
  const start = head.slice(prolog.length);
  if (HTML_START.test(start)) return "html";
  const root = ROOT.exec(start)?.[1];
  const isXml = /^\s*<\?xml/i.test(prolog) || formatByEnding(name) === "feed";
  if (root !== undefined && FEED_ROOT.test(root)) return "feed";
  if (root !== undefined && isXml) return { unknownXml: root };
  return formatByEnding(name) === "html" && /<[a-z][^>]*>/i.test(head) ? "html" : null;
}

/** A value or a line of JSON at the start, whole or (where it is longer than what is looked at) beginning so. */
function isJson(head: string, name: string): boolean {
  return JSON_START.test(head) || (formatByEnding(name) === "json" && /^\s*[[{"]/.test(head));
}

const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//;

/**
 * The format of a text.
 *
 * @param head the text's beginning, decoded
 * @param name the file's name
 * @returns a format; `text` where nothing says otherwise. O(n).
 */
export function formatOfText(head: string, name: string): TextFormat {
  const mail = mailFormat(head, name);
  if (mail !== null) return mail;
  const markup = markupFormat(head, name);
  if (markup !== null) return markup;
  if (isJson(head, name)) return JSON_FEED.test(head) ? "feed" : "json";
  const ending = formatByEnding(name);
  if (ending === "csv" || ending === "markdown" || ending === "json") return ending;
  if (endingOf(name) === "mbox") return "mailbox";
  if (looksLikeTable(head)) return "csv";
  return looksLikeMarkdown(head, name) ? "markdown" : "text";
}
