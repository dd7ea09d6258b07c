/** The words of a mail's body: of its HTML as a reader sees them, else of its plain text with broken lines joined. */

import { canonicalText } from "#lib/text/canonical-text.ts";
import { MAX_ARTICLE_UTF16 } from "../file-problem.ts";
import { parsePage } from "../html/parse-page.ts";
import { readTextLayer } from "../html/text-layer.ts";
import { readUnits } from "../raw-units.ts";
import { countWords } from "../unit-shape.ts";
import type { Mail } from "./parse-mail.ts";

/** An HTML body with less of the plain body's words is a shell around it. */
const MIN_HTML_SHARE = 0.6;
/** Text of this much, folded or not, is more than an article may have. */
const MAX_BODY_UTF16 = 4 * MAX_ARTICLE_UTF16;

export class BodyTooLong extends Error {}

/** Of a body with more elements than a page may have nothing is read: its plain text is what is left of it. */
function htmlWords(html: string): string {
  const tree = parsePage(html);
  if (tree === "text") throw new BodyTooLong();
  return tree === "elements" ? "" : readTextLayer(tree.root).text;
}

/** Lines broken to a width are joined; an empty line stands where one stood. */
function plainWords(text: string): string {
  if (text.length > MAX_BODY_UTF16) throw new BodyTooLong();
  return readUnits(text)
    .map((unit, at) => (at === 0 ? "" : unit.isAfterBlank ? "\n\n" : "\n") + unit.text)
    .join("");
}

function chooseBody(html: string | null, text: string | null): string {
  const ofHtml = html === null ? "" : htmlWords(html);
  if (text === null) return ofHtml;
  const isShell = ofHtml.length < MIN_HTML_SHARE * text.length && countWords(ofHtml) < countWords(text);
  return ofHtml === "" || isShell ? plainWords(text) : ofHtml;
}

/**
 * The body's text, one block a line; "" when it has none.
 *
 * @throws BodyTooLong when it is longer than an article may be. O(n).
 */
export function bodyText({ html, text }: Pick<Mail, "html" | "text">): string {
  const body = canonicalText(chooseBody(html, text));
  if (body.length > MAX_ARTICLE_UTF16) throw new BodyTooLong();
  return body;
}
