/** What happened to a quotation between two texts. */
import type { QuotationPair, WordChange } from "#lib/compare/comparison.ts";
import type { Quotation } from "#lib/compare/quotation.ts";
import { standsIn } from "#lib/compare/quotation-context.ts";
import { wordChanges } from "#lib/compare/word-changes.ts";

type Judged = Pick<QuotationPair, "verdict" | "changes" | "note">;

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

function verdictOf(roles: ReadonlySet<Role>): Judged["verdict"] {
  if (roles.size === 0) return "same";
  if (roles.size > 1 || roles.has("inner")) return "altered";
  return roles.has("shorterB") ? "truncated" : "extended";
}

/** The words one side has more of may stand beside the other's marks, as the reporter's own: said as such. */
function noteOf(
  a: Quotation,
  b: Quotation,
  verdict: Judged["verdict"],
  changes: WordChange[],
): Judged["note"] {
  const words = (side: "a" | "b") => changes.map((change) => change[side]).join(" ");
  if (verdict === "extended" && standsIn(words("b"), a.beside)) return "madeFromParaphrase";
  if (verdict === "truncated" && standsIn(words("a"), b.beside)) return "marksLost";
  return null;
}

/**
 * Verdict on two quotations of the same statement, with the changed words. Editorial insertions are no change. When
 * words are missing at one end and added at the other, it is altered. The note tells that the added words stand beside
 * A's quotation without marks, or the missing ones beside B's.
 */
export function judgeQuotations(a: Quotation, b: Quotation): Judged {
  const judged = wordChanges(a.stretch, b.stretch).map((change) => ({ change, role: roleOf(a, b, change) }));
  const real = judged.filter(({ role }) => role !== "editorial");
  const changes = real.map(({ change }) => change);
  const verdict = verdictOf(new Set(real.map(({ role }) => role)));
  return { verdict, changes, note: noteOf(a, b, verdict, changes) };
}
