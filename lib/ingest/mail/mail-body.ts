/** The words of a mail's body: of its HTML as a reader sees them, else of its plain text with broken lines joined. */

import { canonicalText } from "#lib/text/canonical-text.ts";
import { parsePage } from "../html/parse-page.ts";
import { readTextLayer } from "../html/text-layer.ts";
import { readUnits } from "../raw-units.ts";
import { countWords } from "../unit-shape.ts";
import type { Mail } from "./parse-mail.ts";

/** An HTML body with less of the plain body's words is a shell around it. */
const MIN_HTML_SHARE = 0.6;

function htmlWords(html: string): string {
  const tree = parsePage(html);
  return typeof tree === "string" ? "" : readTextLayer(tree.root).text;
}

/** Lines broken to a width are joined; an empty line stands where one stood. */
function plainWords(text: string): string {
  return readUnits(text)
    .map((unit, at) => (at === 0 ? "" : unit.isAfterBlank ? "\n\n" : "\n") + unit.text)
    .join("");
}

/** The body's text, one block a line; "" when it has none. O(n). */
export function bodyText({ html, text }: Pick<Mail, "html" | "text">): string {
  return canonicalText(chooseBody(html, text));
}

function chooseBody(html: string | null, text: string | null): string {
  const ofHtml = html === null ? "" : htmlWords(html);
  if (text === null) return ofHtml;
  const isShell = ofHtml.length < MIN_HTML_SHARE * text.length && countWords(ofHtml) < countWords(text);
  return ofHtml === "" || isShell ? plainWords(text) : ofHtml;
}
