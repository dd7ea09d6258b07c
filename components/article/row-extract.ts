/** The few words of an article a list shows: around what a search found, else its beginning. Pure. */
import type { LibraryArticle } from "#lib/data/library/read-library.ts";
import type { MarkedPart } from "#lib/text/marked-text.ts";

export type RowExtract = { before: "…" | ""; parts: MarkedPart[]; after: "…" | "" };

const folded = (text: string) => text.replace(/\s+/gu, " ");

const endsSentence = /[.!?…。؟]["'”’»)\]]*\s*$/u;

function beginningOf(beginning: string): RowExtract {
  const text = folded(beginning).trim();
  // Cut at the last whole word, when there is more than a word.
  const whole = text.replace(/\s+\S*$/u, "");
  const isWhole = endsSentence.test(text);
  return {
    before: "",
    parts: [{ text: isWhole ? text : whole, isMarked: false, startUtf16: 0 }],
    after: isWhole ? "" : "…",
  };
}

export function rowExtract({ hit, beginning }: Pick<LibraryArticle, "hit" | "beginning">): RowExtract {
  if (!hit?.extract) return beginningOf(beginning);
  const parts = hit.extract.map((part) => ({ ...part, text: folded(part.text) }));
  const text = hit.extract.map((part) => part.text).join("");
  return {
    before: beginning.startsWith(text.slice(0, 80)) ? "" : "…",
    parts,
    after: endsSentence.test(text) ? "" : "…",
  };
}
