/**
 * What speaks for who took from whom, of two texts that share a passage: dates, what stands in what, credits, slips they
 * share. Each piece with its strength and which way it points; never added up to a verdict, which is a person's. Pure.
 */
import { formatDay, formatInstant, formatStatedDate } from "#lib/text/format-date.ts";
import { isCertainlyEarlier, isTie, type TextDate } from "./article-date.ts";
import type { Credit } from "./find-credits.ts";
import type { SharedVariant } from "./shared-variants.ts";

export type Strength = "strong" | "moderate" | "weak";

export type EvidencePlace = { side: "a" | "b"; startUtf16: number; endUtf16: number };

export type OriginEvidence = {
  kind: "date" | "containment" | "credit" | "inheritedError" | "commonThirdText";
  /** linked: one had it from the other, or both from one more; it does not say which. neither: it tells nothing. */
  points: "aTookFromB" | "bTookFromA" | "commonThirdText" | "linked" | "neither";
  strength: Strength;
  /** A plain sentence that names the articles by what they are called. */
  text: string;
  /** Where it can be read, in UTF-16 units of the articles' bodies. */
  places: EvidencePlace[];
};

export type EvidenceSide = {
  /** How a sentence names it. */
  name: string;
  date: TextDate;
  wordCount: number;
  /** Credits of its text to names of the other side's own, and to names of others. */
  creditsOther: readonly Credit[];
  creditsThird: readonly Credit[];
};

export type EvidencePair = {
  a: EvidenceSide;
  b: EvidenceSide;
  /** Share of each one's words that stand in the other, 0 to 1. */
  containmentA: number;
  containmentB: number;
  /** Against third texts of the same passage. */
  variants: readonly (SharedVariant & { thirdName: string })[];
  /** Third texts, by how a sentence names them, of which it is not known yet where they differ from these two. */
  notRead?: readonly string[];
  /** Equal for names of one source; without it a name is its own alone. */
  keyOf?: (name: string) => string;
};

/** How a date is told; a person reads it, so it says whose it is. */
function sayDate({ from, to, at, basis }: TextDate): string {
  if (at !== null) return formatInstant(new Date(at));
  if (from !== null && from === to) {
    const day = formatDay(from) ?? from;
    return basis === "primarySource" ? `${day}, its primary source’s` : day;
  }
  return formatStatedDate({ on: null, precision: "unknown", notBefore: from, notAfter: to });
}

function dateEvidence({ a, b }: EvidencePair): OriginEvidence {
  const told = `${a.name}: ${sayDate(a.date)}; ${b.name}: ${sayDate(b.date)}.`;
  const of = (points: OriginEvidence["points"], strength: Strength, text: string): OriginEvidence => {
    return { kind: "date", points, strength, text, places: [] };
  };
  const isSameDay = a.date.from === b.date.from && a.date.to === b.date.to;
  const strength = isSameDay ? "weak" : "moderate";
  if (isCertainlyEarlier(a.date, b.date))
    return of("bTookFromA", strength, `${told} The first was there before the second.`);
  if (isCertainlyEarlier(b.date, a.date))
    return of("aTookFromB", strength, `${told} The second was there before the first.`);
  if (isTie(a.date, b.date))
    return of("neither", "weak", `${told} The same date: it does not tell them apart.`);
  return of("neither", "weak", `${told} Which was first is not known.`);
}

/** From so much of the smaller one on, it is told what stands in what. */
const MOSTLY = 0.8;
/** What is contained must be the smaller part of what contains it. */
const LARGER = 1.25;

function containmentEvidence({ a, b, containmentA, containmentB }: EvidencePair): OriginEvidence[] {
  const [aShared, bShared] = [Math.round(containmentA * a.wordCount), Math.round(containmentB * b.wordCount)];
  if (aShared === 0 || bShared === 0) return [];
  const told = `${aShared} of ${a.name}’s ${a.wordCount} words stand in ${b.name}, ${bShared} of ${b.name}’s ${b.wordCount} in ${a.name}.`;
  const of = (rest: string): OriginEvidence[] => [
    { kind: "containment", points: "neither", strength: "weak", text: `${told} ${rest}`, places: [] },
  ];
  const isAInside = containmentA >= MOSTLY && b.wordCount >= LARGER * a.wordCount;
  const isBInside = containmentB >= MOSTLY && a.wordCount >= LARGER * b.wordCount;
  if (isAInside)
    return of("Nearly all of the first is in the second: a shortened copy, or the second was built on it.");
  if (isBInside)
    return of("Nearly all of the second is in the first: a shortened copy, or the first was built on it.");
  return of("Both have words of their own.");
}

const placesOf = (side: "a" | "b", credits: readonly Credit[]) =>
  credits.flatMap(({ startUtf16, endUtf16 }) =>
    startUtf16 === null || endUtf16 === null ? [] : [{ side, startUtf16, endUtf16 }],
  );

function quote({ form, exact }: Credit): string {
  return form === "byline" ? `in its byline, “${exact}”` : `“${exact}”`;
}

/** A credit in a sentence may be for a part of the text alone. */
const isForAll = ({ form }: Credit) => form !== "attribution";

/** The first of those for the whole text, else the first. */
const strongestOf = (credits: readonly Credit[]) => credits.find(isForAll) ?? credits[0];

function creditOf(side: "a" | "b", from: EvidenceSide, to: EvidenceSide): OriginEvidence[] {
  const first = strongestOf(from.creditsOther);
  if (first === undefined) return [];
  const strength = isForAll(first) ? "strong" : "moderate";
  return [
    {
      kind: "credit",
      points: side === "a" ? "aTookFromB" : "bTookFromA",
      strength,
      text: `${from.name} credits ${first.name}, whose article ${to.name} is: ${quote(first)}.`,
      places: placesOf(side, from.creditsOther),
    },
  ];
}

const itself = (name: string) => name;
const ofOne = (credits: readonly Credit[], key: string, keyOf = itself) =>
  credits.filter(({ name }) => keyOf(name) === key);

/** What the second text calls it and how it credits it, where that is another name. */
function byOtherName(first: Credit, ofB: readonly Credit[], { b }: EvidencePair): string {
  const other = ofB.some(({ name }) => name === first.name) ? undefined : strongestOf(ofB);
  return other === undefined ? "" : `, and as ${other.name} in ${b.name}, ${quote(other)}`;
}

/** Both credit one more: a text of its that each is made from, or, where they only cite it, a part of one. */
function bothCredit(pair: EvidencePair): OriginEvidence | null {
  const { a, b, keyOf = itself } = pair;
  const inB = new Set(b.creditsThird.map(({ name }) => keyOf(name)));
  const common = strongestOf(a.creditsThird.filter(({ name }) => inB.has(keyOf(name))));
  if (common === undefined) return null;
  const key = keyOf(common.name);
  const [ofA, ofB] = [ofOne(a.creditsThird, key, keyOf), ofOne(b.creditsThird, key, keyOf)];
  const strength = [...ofA, ...ofB].some(isForAll) ? "strong" : "moderate";
  const text = `Both credit ${common.name}: ${quote(common)}${byOtherName(common, ofB, pair)}.`;
  const places = [...placesOf("a", ofA), ...placesOf("b", ofB)];
  return { kind: "credit", points: "commonThirdText", strength, text, places };
}

function thirdCredits(pair: EvidencePair): OriginEvidence[] {
  const common = bothCredit(pair);
  if (common !== null) return [common];
  return (["a", "b"] as const).flatMap((side): OriginEvidence[] => {
    const { name, creditsThird } = pair[side];
    const first = strongestOf(creditsThird);
    if (first === undefined) return [];
    const strength = isForAll(first) ? "moderate" : "weak";
    const places = placesOf(side, ofOne(creditsThird, first.name));
    const text = `${name} credits ${first.name}: ${quote(first)}.`;
    return [{ kind: "credit", points: "commonThirdText", strength, text, places }];
  });
}

const variantWords: Record<SharedVariant["kind"], string> = {
  spelling: "the same spelling",
  number: "the same number",
  quotation: "the same words in a quotation",
  wording: "the same wording",
};
const variantStrength: Record<SharedVariant["kind"], Strength> = {
  spelling: "strong",
  number: "moderate",
  quotation: "strong",
  wording: "weak",
};
const strengthOrder: readonly Strength[] = ["strong", "moderate", "weak"];
const mostVariants = 4;

/** One slip is told once, however many third texts are without it. */
function eachOnce<V extends SharedVariant>(variants: readonly V[]): V[] {
  const places = new Set<number>();
  return variants.filter(({ aStartUtf16 }) => !places.has(aStartUtf16) && places.add(aStartUtf16));
}

/** The gravest first; wording alone is common and told only where nothing else is. */
function variantEvidence({ a, b, variants }: EvidencePair): OriginEvidence[] {
  const strengthOf = (kind: SharedVariant["kind"]) => strengthOrder.indexOf(variantStrength[kind]);
  const grave = variants.filter(({ kind }) => kind !== "wording");
  const told = eachOnce(grave.length > 0 ? grave : variants).toSorted(
    (x, y) => strengthOf(x.kind) - strengthOf(y.kind),
  );
  return told.slice(0, mostVariants).map((variant): OriginEvidence => {
    return {
      kind: "inheritedError",
      points: "linked",
      strength: variantStrength[variant.kind],
      text: `${a.name} and ${b.name} have ${variantWords[variant.kind]}, “${variant.words}”, where ${variant.thirdName} has “${variant.thirdWords}”.`,
      places: [
        { side: "a", startUtf16: variant.aStartUtf16, endUtf16: variant.aEndUtf16 },
        { side: "b", startUtf16: variant.bStartUtf16, endUtf16: variant.bEndUtf16 },
      ],
    };
  });
}

function notReadEvidence({ notRead = [] }: EvidencePair): OriginEvidence[] {
  if (notRead.length === 0) return [];
  const text = `Whether they share a slip that ${notRead.join(" and ")} ${notRead.length === 1 ? "does" : "do"} not have is not known yet.`;
  return [{ kind: "inheritedError", points: "neither", strength: "weak", text, places: [] }];
}

const notExcluded: OriginEvidence = {
  kind: "commonThirdText",
  points: "commonThirdText",
  strength: "weak",
  text: "Not excluded: both took it from a third text that is not here.",
  places: [],
};

/** All that speaks for either way, what is strongest first; that a common third text is not excluded always closes it. */
export function pairEvidence(pair: EvidencePair): OriginEvidence[] {
  const all = [
    ...creditOf("a", pair.a, pair.b),
    ...creditOf("b", pair.b, pair.a),
    ...thirdCredits(pair),
    ...variantEvidence(pair),
    dateEvidence(pair),
    ...containmentEvidence(pair),
    ...notReadEvidence(pair),
  ];
  const order = ({ strength }: OriginEvidence) => strengthOrder.indexOf(strength);
  return [...all.toSorted((x, y) => order(x) - order(y)), notExcluded];
}
