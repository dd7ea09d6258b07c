/** What happened to a quotation between two texts. */
import type { QuotationPair, WordChange } from "#lib/compare/comparison.ts";
import type { Quotation } from "#lib/compare/quotation.ts";
import { wordChanges } from "#lib/compare/word-changes.ts";

type Judged = Pick<QuotationPair, "verdict" | "changes">;

const ELLIPSIS = /…|\.\s?\.\s?\./u;

function wordLimits({ stretch }: Quotation): { startUtf16: number; endUtf16: number } {
  return {
    startUtf16: stretch.tokens[0]?.startUtf16 ?? stretch.startUtf16,
    endUtf16: stretch.tokens.at(-1)?.endUtf16 ?? stretch.endUtf16,
  };
}

/** Words in square or round brackets that one side adds are an editor's: "[sic]", "[the ministry]". */
function isEditorial(text: string, startUtf16: number, endUtf16: number): boolean {
  return (
    /[[(]\s*$/u.test(text.slice(0, startUtf16).slice(-2)) &&
    /^\s*[\])]/u.test(text.slice(endUtf16, endUtf16 + 3))
  );
}

/** Between the words around an omission, the other side shows that it left something out. */
function isMarkedOmission(text: string, placeUtf16: number): boolean {
  return ELLIPSIS.test((/^[^\p{L}\p{N}]*/u.exec(text.slice(placeUtf16, placeUtf16 + 12)) ?? [""])[0]);
}

type Role = "editorial" | "shorterB" | "longerB" | "inner";

/** What a change means for the verdict: words off an end, or honestly left out, only shorten. */
function roleOf(a: Quotation, b: Quotation, change: WordChange): Role {
  const aLimits = wordLimits(a);
  const bLimits = wordLimits(b);
  if (change.kind === "delete") {
    if (isEditorial(a.stretch.text, change.aStartUtf16, change.aEndUtf16)) return "editorial";
    const isAtEnd = change.aStartUtf16 === aLimits.startUtf16 || change.aEndUtf16 === aLimits.endUtf16;
    return isAtEnd || isMarkedOmission(b.stretch.text, change.bStartUtf16) ? "shorterB" : "inner";
  }
  if (change.kind === "insert") {
    if (isEditorial(b.stretch.text, change.bStartUtf16, change.bEndUtf16)) return "editorial";
    const isAtEnd = change.bStartUtf16 === bLimits.startUtf16 || change.bEndUtf16 === bLimits.endUtf16;
    return isAtEnd || isMarkedOmission(a.stretch.text, change.aStartUtf16) ? "longerB" : "inner";
  }
  return "inner";
}

/**
 * Verdict on two quotations of the same statement, with the changed words. Editorial insertions are no change. When
 * words are missing at one end and added at the other, it is altered.
 */
export function judgeQuotations(a: Quotation, b: Quotation): Judged {
  const judged = wordChanges(a.stretch, b.stretch).map((change) => ({ change, role: roleOf(a, b, change) }));
  const real = judged.filter(({ role }) => role !== "editorial");
  const changes = real.map(({ change }) => change);
  const roles = new Set(real.map(({ role }) => role));
  if (roles.size === 0) return { verdict: "same", changes };
  if (roles.size > 1 || roles.has("inner")) return { verdict: "altered", changes };
  return { verdict: roles.has("shorterB") ? "truncated" : "extended", changes };
}
