/**
 * How the quotations of a comparison are kept: those of each version once (offsets, speaker and cue), and of a pair only what
 * it adds. Texts are read from the versions again, and a quotation that one of the two alone has needs no row. Pure;
 * lib/compare says what a quotation is.
 */
import type { QuotationPair, QuotationSide, Touched, WordChange } from "#lib/compare/comparison.ts";
import { matchSpeakers, type SpeakerNames } from "#lib/compare/same-speaker.ts";

/** startUtf16, endUtf16, speaker, and where there is a cue its startUtf16 and endUtf16. */
export type PackedQuotation =
  | [number, number, string | null]
  | [number, number, string | null, number, number];
/** The A span, the B span, the kind's first letter, what it touches parted by blanks, and how it is shown. */
export type PackedChange = [number, number, number, number, string, string, WordChange["shownBy"]?];

/** What a pair adds to the quotations of its versions. */
export type QuotationRow = {
  position: number;
  verdict: QuotationPair["verdict"];
  aPosition: number | null;
  bPosition: number | null;
  unmarked: PackedQuotation | null;
  changes: PackedChange[];
  note: QuotationPair["note"];
};

/** A version's text and its quotations in order. */
export type QuotingVersion = { body: string; quotations: readonly PackedQuotation[] };

type Side = "a" | "b";

const kindOf = { i: "insert", d: "delete", s: "substitute" } as const;

function packSide({ startUtf16, endUtf16, speaker, cue }: QuotationSide): PackedQuotation {
  if (cue === null) return [startUtf16, endUtf16, speaker];
  return [startUtf16, endUtf16, speaker, cue.startUtf16, cue.endUtf16];
}

function unpackSide(body: string, packed: PackedQuotation, quoted: boolean): QuotationSide {
  const [startUtf16, endUtf16, speaker] = packed;
  const text = body.slice(startUtf16, endUtf16);
  const cue = packed.length === 5 ? { startUtf16: packed[3], endUtf16: packed[4] } : null;
  return { startUtf16, endUtf16, text, speaker, cue, quoted };
}

function packChange(change: WordChange): PackedChange {
  const { aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16, kind, touches, shownBy } = change;
  const told = [aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16, kind.charAt(0), touches.join(" ")] as const;
  return shownBy === undefined ? [...told] : [...told, shownBy];
}

function unpackChange(aBody: string, bBody: string, packed: PackedChange): WordChange {
  const [aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16, kind, touches, shownBy] = packed;
  return {
    kind: kindOf[kind as keyof typeof kindOf],
    a: aBody.slice(aStartUtf16, aEndUtf16),
    b: bBody.slice(bStartUtf16, bEndUtf16),
    aStartUtf16,
    aEndUtf16,
    bStartUtf16,
    bEndUtf16,
    touches: touches === "" ? [] : (touches.split(" ") as Touched[]),
    ...(shownBy === undefined ? {} : { shownBy }),
  };
}

/**
 * The quotations of one side's text, in its order: a comparison names every one of them, whatever the other text is.
 * O(n log n).
 */
export function quotationsIn(pairs: readonly QuotationPair[], side: Side): PackedQuotation[] {
  const byStart = new Map<number, PackedQuotation>();
  for (const { [side]: one } of pairs) if (one?.quoted) byStart.set(one.startUtf16, packSide(one));
  return [...byStart.values()].sort(([x], [y]) => x - y);
}

function placesIn(pairs: readonly QuotationPair[], side: Side): Map<number, number> {
  return new Map(quotationsIn(pairs, side).map(([startUtf16], place) => [startUtf16, place]));
}

/** The rows of a comparison's quotations; those of one text alone are left out, and unpackQuotations gives them back. */
export function packQuotations(pairs: readonly QuotationPair[]): QuotationRow[] {
  const places = { a: placesIn(pairs, "a"), b: placesIn(pairs, "b") };
  const placeOf = (side: Side, one: QuotationSide) =>
    one.quoted ? (places[side].get(one.startUtf16) ?? null) : null;
  return pairs.flatMap(({ a, b, verdict, changes, note }, position) => {
    if (a === null || b === null) return [];
    const unmarked = [a, b].find((one) => !one.quoted);
    return {
      position,
      verdict,
      aPosition: placeOf("a", a),
      bPosition: placeOf("b", b),
      unmarked: unmarked === undefined ? null : packSide(unmarked),
      changes: changes.map(packChange),
      note,
    };
  });
}

function withSpeakers(pair: Omit<QuotationPair, "speakers">, named?: SpeakerNames): QuotationPair {
  return { ...pair, speakers: matchSpeakers(pair.a?.speaker ?? null, pair.b?.speaker ?? null, named) };
}

function sideOf(version: QuotingVersion, row: QuotationRow, place: number | null): QuotationSide | null {
  const marked = place === null ? undefined : version.quotations[place];
  if (marked !== undefined) return unpackSide(version.body, marked, true);
  return row.unmarked === null ? null : unpackSide(version.body, row.unmarked, false);
}

type Sides = { a: QuotingVersion; b: QuotingVersion };

function pairOf(row: QuotationRow, { a, b }: Sides, named?: SpeakerNames): QuotationPair {
  const pair = {
    a: sideOf(a, row, row.aPosition),
    b: sideOf(b, row, row.bPosition),
    verdict: row.verdict,
    changes: row.changes.map((change) => unpackChange(a.body, b.body, change)),
    note: row.note,
  };
  return withSpeakers(pair, named);
}

/** Those of one version that no row names, as the comparison told them. */
function alone(version: QuotingVersion, side: Side, named: ReadonlySet<number | null>): QuotationPair[] {
  const rest = version.quotations.filter((_, place) => !named.has(place));
  return rest.map((packed) => {
    const one = unpackSide(version.body, packed, true);
    const verdict = side === "a" ? "onlyA" : "onlyB";
    const sides = side === "a" ? { a: one, b: null } : { a: null, b: one };
    return withSpeakers({ ...sides, verdict, changes: [], note: null });
  });
}

/**
 * The quotations as the comparison gave them. `rows`: ascending positions; `a`, `b`: the versions with their quotations
 * as the engine that made the rows read them. Those of one text alone fill the places between, A's before B's. Linear.
 * `named`: by which names the project knows whom.
 */
export function unpackQuotations(
  rows: readonly QuotationRow[],
  sides: Sides,
  named?: SpeakerNames,
): QuotationPair[] {
  const { a, b } = sides;
  const left = [
    ...alone(a, "a", new Set(rows.map((row) => row.aPosition))),
    ...alone(b, "b", new Set(rows.map((row) => row.bPosition))),
  ];
  const all: QuotationPair[] = [];
  let taken = 0;
  for (const row of rows) {
    while (all.length < row.position && taken < left.length) all.push(...left.slice(taken, ++taken));
    all.push(pairOf(row, sides, named));
  }
  return [...all, ...left.slice(taken)];
}
