/** What happened to a quotation between two texts. */
import type { QuotationPair, WordChange } from "#lib/compare/comparison.ts";
import type { Quotation } from "#lib/compare/quotation.ts";
import { standsIn } from "#lib/compare/quotation-context.ts";
import { isSpellingAlone } from "#lib/compare/spelling.ts";
import { withChangedSubject } from "#lib/compare/turned-agency.ts";
import { type Stretch, wordChanges } from "#lib/compare/word-changes.ts";

type Judged = Pick<QuotationPair, "verdict" | "changes" | "note">;

const ELLIPSIS = /…|\.\s?\.\s?\./u;

function wordLimits({ stretch }: Quotation): { startUtf16: number; endUtf16: number } {
  return {
    startUtf16: stretch.tokens[0]?.startUtf16 ?? stretch.startUtf16,
    endUtf16: stretch.tokens.at(-1)?.endUtf16 ?? stretch.endUtf16,
  };
}

/** What an editor says of the words before them, not words put in anybody's mouth. */
const SIGNS = /^(?:sic|emphasis (?:added|mine)|inaudible|laughs|laughter|applause|pause|ph|phonetic)$/iu;

/** Words that stand in square or round brackets of their own. */
function isBracketed(text: string, startUtf16: number, endUtf16: number): boolean {
  return (
    /[[(]\s*$/u.test(text.slice(0, startUtf16).slice(-2)) &&
    /^\s*[\])]/u.test(text.slice(endUtf16, endUtf16 + 3))
  );
}

/** Between the words around an omission, the other side shows that it left something out. */
function isMarkedOmission(text: string, placeUtf16: number): boolean {
  return ELLIPSIS.test((/^[^\p{L}\p{N}]*/u.exec(text.slice(placeUtf16, placeUtf16 + 12)) ?? [""])[0]);
}

/** The change with how the text that has the fewer or the other words shows it. */
function withSign(a: Quotation, b: Quotation, change: WordChange): WordChange {
  const inA = isBracketed(a.stretch.text, change.aStartUtf16, change.aEndUtf16);
  const inB = isBracketed(b.stretch.text, change.bStartUtf16, change.bEndUtf16);
  if ((change.a !== "" && inA) || (change.b !== "" && inB)) return { ...change, shownBy: "brackets" };
  const isLeftOut =
    (change.kind === "delete" && isMarkedOmission(b.stretch.text, change.bStartUtf16)) ||
    (change.kind === "insert" && isMarkedOmission(a.stretch.text, change.aStartUtf16));
  return isLeftOut ? { ...change, shownBy: "ellipsis" } : change;
}

const isSign = ({ a, b, shownBy }: WordChange) => shownBy === "brackets" && SIGNS.test(a + b);

/** Left out behind "…", so few words alter what the rest says: "did … hide", "he … took money". */
const MOST_ALTERING_WORDS = 3;

function isAlteringOmission({ a, b, touches }: WordChange): boolean {
  const isFew = `${a}${b}`.trim().split(/\s+/u).length <= MOST_ALTERING_WORDS;
  return isFew && touches.some((touch) => touch === "negation" || touch === "hedge" || touch === "modality");
}

/** The changes from one to the other, none of them of spelling alone ("honour", "honor"). */
export function quotedChanges(a: Stretch, b: Stretch): WordChange[] {
  return wordChanges(a, b).filter((change) => !isSpellingAlone(change.a, change.b));
}

type Role = "shorterB" | "longerB" | "inner";

/** What a change means for the verdict: words off an end, or left out with a sign, only shorten; not a lone "not". */
function roleOf(a: Quotation, b: Quotation, change: WordChange): Role {
  if (change.kind === "substitute") return "inner";
  const [limits, startUtf16, endUtf16] =
    change.kind === "delete"
      ? [wordLimits(a), change.aStartUtf16, change.aEndUtf16]
      : [wordLimits(b), change.bStartUtf16, change.bEndUtf16];
  const isAtEnd = startUtf16 === limits.startUtf16 || endUtf16 === limits.endUtf16;
  if (!isAtEnd && (change.shownBy !== "ellipsis" || isAlteringOmission(change))) return "inner";
  return change.kind === "delete" ? "shorterB" : "longerB";
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
 * Verdict on two quotations of the same statement, with the changed words. An ellipsis or brackets hide no change: what
 * was left out or put in is given, and `shownBy` says how. Only an editor's sign ("[sic]") and another spelling are none. When words are
 * missing at one end and added at the other, it is altered. The note tells that the added words stand beside A's
 * quotation without marks, or the missing ones beside B's.
 */
export function judgeQuotations(a: Quotation, b: Quotation): Judged {
  const signed = quotedChanges(a.stretch, b.stretch).map((change) => withSign(a, b, change));
  const changes = withChangedSubject(signed.filter((change) => !isSign(change)));
  const verdict = verdictOf(new Set(changes.map((change) => roleOf(a, b, change))));
  return { verdict, changes, note: noteOf(a, b, verdict, changes) };
}
