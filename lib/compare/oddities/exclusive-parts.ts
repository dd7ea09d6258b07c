/**
 * Parts that cannot overlap and are together more than their whole: "of the 30 crew, 12 drowned and 20 were rescued",
 * "60 percent voted yes and 45 percent voted no". Parts told in words that do not exclude each other may overlap, as the
 * answers of a poll with several choices do: they are left alone.
 */
import type { Quantity } from "../quantities/quantity.ts";
import { type Told, toldAnswer } from "./exclusive-words.ts";
import { exactValue, inDigits, type Oddity, oddity } from "./oddity.ts";

/** "Of the 30 crew", "of the ship's 30 crew", "of its crew of 30": the whole opens its clause. */
const OPENS =
  /(?:^|[.;:—–“”"(] ?|\b(?:and|but|that|said),? )(?:of|out of|among) (?:a total of |(?:the |its |their |those |these )?(?:[\p{L}-]+['’]s? )?(?:[\p{L}-]+ of )?)$/iu;
const TO_FIRST = /^[^,.;:()]{0,60}, (?:however, )?$/u;
/** "carried 30 people, of whom 12 drowned". */
const OF_WHOM = /^[^,.;:()]{0,40},? (?:and )?(?:of|among) (?:whom|which|them|these) $/u;
/** What joins a part to the next: another whole, or a part of the part, is none of it. */
const JOINS = /(?:, and|,| and|,? while|,? with|; ?|, and another| and another) $/u;
const NO_LIST =
  /\b(?:of whom|of which|of them|including|among them|later|subsequently|previously|both|some of|in turn|not|never|nearly|almost|compared|than|up from|down from|more than once|respectively)\b|[.:()]/iu;
/** A part of which this is said is told again, not beside the others. */
const BEFORE_PART_UTF16 = 48;
const CLAUSE_END = /[.;:()“”"]/u;

type Part = { quantity: Quantity; told: Told };

/** The least a part is, by its words; null where that is not known. */
function leastOf(quantity: Quantity): number | null {
  const { bound, low } = quantity;
  return bound === "atLeast" || bound === "moreThan" ? low : exactValue(quantity);
}

function behindOf(text: string, { endUtf16 }: Quantity, next: Quantity | undefined): string {
  const until = Math.min(next?.startUtf16 ?? text.length, endUtf16 + 120);
  const words = text.slice(endUtf16, until);
  return next !== undefined && next.startUtf16 === until ? words : (words.split(CLAUSE_END, 1)[0] ?? "");
}

/** The object of a vote or a trial, without the words that join it to the next part. */
function objectOf({ told: { rest } }: Part): string {
  return rest
    .replace(/[.,;]?(?: (?:and|while|with))? ?$/u, "")
    .replace(/^ (?:it|them|this|that)$/u, "")
    .trim();
}

/** Where a text says of what: one object, and no other time or place. */
function haveOneObject(parts: readonly Part[]): boolean {
  const objects = new Set(parts.map(objectOf).filter((object) => object !== ""));
  const [object = ""] = objects;
  return objects.size < 2 && !/^(?:in|on|at|among|since|last|this|from|by)\b|\d/iu.test(object);
}

/** The parts from the first of `quantities` on, each told in another answer to one question. */
function listedParts(text: string, quantities: readonly Quantity[]): Part[] {
  const parts: Part[] = [];
  for (const [at, quantity] of quantities.entries()) {
    const next = quantities[at + 1];
    const behind = behindOf(text, quantity, next);
    const told = toldAnswer(quantity, behind);
    const isKnown = parts.some((part) => part.told.answer === told?.answer);
    if (told === null || isKnown || (parts[0] ?? { told }).told.of !== told.of) break;
    if (leastOf(quantity) === null || NO_LIST.test(behind.replace(/\.$/u, ""))) return [];
    parts.push({ quantity, told });
    if (!JOINS.test(behind)) break;
  }
  return parts;
}

const sumOf = (parts: readonly Part[]) =>
  parts.reduce((sum, { quantity }) => sum + (leastOf(quantity) ?? 0), 0);

/** Counted in what the whole is, or in nothing of their own. */
function isOfWhole({ quantity, told }: Part, whole: Quantity): boolean {
  if (quantity.kind !== "count") return false;
  return (
    quantity.endUtf16 === quantity.numberEndUtf16 || quantity.unit === whole.unit || told.of.endsWith("sex")
  );
}

/**
 * "Of the 30 crew, 12 drowned and 20 were rescued".
 *
 * @param next the quantities behind `whole`, in order
 */
export function partsExceedWhole(text: string, whole: Quantity, next: readonly Quantity[]): Oddity | null {
  const all = exactValue(whole);
  const [first] = next;
  if (all === null || all < 2 || whole.kind !== "count" || first === undefined) return null;
  const gap = text.slice(whole.endUtf16, first.startUtf16);
  const before = text.slice(Math.max(0, whole.startUtf16 - BEFORE_PART_UTF16), whole.startUtf16);
  if (!OF_WHOM.test(gap) && !(OPENS.test(before) && TO_FIRST.test(gap))) return null;
  const parts = listedParts(text, next);
  if (parts.length < 2 || !parts.every((part) => isOfWhole(part, whole)) || !haveOneObject(parts))
    return null;
  const sum = sumOf(parts);
  if (sum <= all) return null;
  return oddity(
    "partExceedsWhole",
    [whole, ...parts.map(({ quantity }) => quantity)],
    `The parts add up to ${inDigits(sum)}, more than the ${inDigits(all)} they are said to be of.`,
  );
}

const WHOLE_PERCENT = 100;
/** How far each share may have been rounded up, generously. */
const ROUNDED_BY = 1;

/**
 * "60 percent voted yes and 45 percent voted no".
 *
 * @param shares quantities in order, from the one that may open the list
 */
export function sharesExceedWhole(text: string, shares: readonly Quantity[]): Oddity | null {
  if (shares[0]?.kind !== "share") return null;
  const parts = listedParts(text, shares);
  const arePercent = parts.every(({ quantity: { kind, unit } }) => kind === "share" && unit === "percent");
  if (parts.length < 2 || !arePercent || !haveOneObject(parts)) return null;
  const sum = sumOf(parts);
  if (sum - WHOLE_PERCENT <= ROUNDED_BY * parts.length) return null;
  return oddity(
    "partsDoNotAdd",
    parts.map(({ quantity }) => quantity),
    `Together they make ${inDigits(sum)} percent, and of one whole there are no more than 100.`,
  );
}
