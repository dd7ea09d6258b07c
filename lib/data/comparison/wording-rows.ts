/**
 * How what the passages of a pair say otherwise is kept: offsets of the two texts, each in a list of its own so that the
 * database can hold it against the text's length, and in a third list how many of them belong to what. No words: the texts
 * are there. Pure; lib/compare/wording says what it is that is kept.
 */
import {
  type AttributionChange,
  type NamedSaying,
  wordsOfLost,
} from "#lib/compare/attribution-changes/attribution-change.ts";
import type { AlignedWords } from "#lib/compare/carried/map-place.ts";
import type { Touched, WordChange } from "#lib/compare/comparison.ts";
import type { SharedStretch } from "#lib/compare/unchanged-stretches.ts";
import type { MovedWording, PassageWording } from "#lib/compare/wording/passage-wording.ts";
import { nameAt } from "./attribution-rows.ts";

/**
 * `aSpans`, `bSpans`: startUtf16, endUtf16 of everything that is told of the side, passage by passage: the passage, its
 * changes, each moved part and what changed in it, who said it. `shape`: of each passage the numbers of changes, of changes
 * that touch something, of moved parts and of attributions; then the place of each change that touches something and what
 * (a bit each); of each moved part how many changes; of each attribution what it is and of how many parts.
 */
export type PackedWording = { aSpans: number[]; bSpans: number[]; shape: number[] };

/** Of the passage at these places. */
export type PlacedWording = SharedStretch & { wording: PassageWording };

/** In the order in which lib/compare names them; the place is the bit. */
const touchable: readonly Touched[] = ["number", "negation", "hedge", "modality", "agency", "name"];
const lostKinds = ["attributionLost", "hedgeLost"] as const;
const sides = ["a", "b"] as const;
const otherSpeaker = 0;

type Span = { startUtf16: number; endUtf16: number };
type Side = (typeof sides)[number];

const codeOf = (kind: (typeof lostKinds)[number], lacking: Side) =>
  1 + 2 * lostKinds.indexOf(kind) + sides.indexOf(lacking);

function packer() {
  const packed: PackedWording = { aSpans: [], bSpans: [], shape: [] };
  const add = (side: Side, { startUtf16, endUtf16 }: Span) =>
    packed[side === "a" ? "aSpans" : "bSpans"].push(startUtf16, endUtf16);
  const addBoth = ({ aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 }: SharedStretch) => {
    packed.aSpans.push(aStartUtf16, aEndUtf16);
    packed.bSpans.push(bStartUtf16, bEndUtf16);
  };
  return { packed, add, addBoth };
}

type Packer = ReturnType<typeof packer>;

function packAttribution({ packed, add }: Packer, change: AttributionChange): void {
  if (change.kind === "otherSpeaker") {
    packed.shape.push(otherSpeaker);
    for (const side of sides) for (const span of [change[side].nameAt, change[side].at]) add(side, span);
    return;
  }
  const { kind, lacking, parts } = change;
  packed.shape.push(codeOf(kind, lacking), parts.length);
  for (const part of parts) add(lacking === "a" ? "b" : "a", part);
}

function packPassage(into: Packer, { wording, ...passage }: PlacedWording): void {
  const { changes, moved, attributions } = wording;
  const touched = changes.flatMap(({ touches }, at) =>
    touches.length === 0
      ? []
      : [[at, touches.reduce((mask, one) => mask | (1 << touchable.indexOf(one)), 0)]],
  );
  into.packed.shape.push(
    changes.length,
    touched.length,
    moved.length,
    attributions.length,
    ...touched.flat(),
  );
  into.addBoth(passage);
  changes.forEach(into.addBoth);
  for (const part of moved) {
    into.packed.shape.push(part.changes.length);
    into.addBoth(part);
    part.changes.forEach(into.addBoth);
  }
  for (const change of attributions) packAttribution(into, change);
}

export function packWording(passages: readonly PlacedWording[]): PackedWording {
  const into = packer();
  for (const passage of passages) packPassage(into, passage);
  return into.packed;
}

export type Bodies = { a: string; b: string };

/** Reads the three lists from their beginnings; from the first that is not there or is no place of the text on, nothing fits. */
function reader({ aSpans, bSpans, shape }: PackedWording, bodies: Bodies) {
  const lists = { a: aSpans, b: bSpans, shape };
  const at = { a: 0, b: 0, shape: 0 };
  let fits = true;
  const next = (name: keyof typeof lists): number => lists[name][at[name]++] ?? -1;
  const number = (): number => {
    const value = next("shape");
    if (value < 0) fits = false;
    return Math.max(0, value);
  };
  const span = (side: Side): Span => {
    const [startUtf16, endUtf16] = [next(side), next(side)];
    if (startUtf16 < 0 || startUtf16 > endUtf16 || endUtf16 > bodies[side].length) fits = false;
    return { startUtf16, endUtf16 };
  };
  // Most of what is read, so it makes no more objects than it gives.
  const both = (): SharedStretch => {
    const aStartUtf16 = next("a");
    const aEndUtf16 = next("a");
    const bStartUtf16 = next("b");
    const bEndUtf16 = next("b");
    if (aStartUtf16 < 0 || aStartUtf16 > aEndUtf16 || aEndUtf16 > bodies.a.length) fits = false;
    if (bStartUtf16 < 0 || bStartUtf16 > bEndUtf16 || bEndUtf16 > bodies.b.length) fits = false;
    return { aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 };
  };
  const times = <T>(count: number, read: () => T): T[] => {
    const all: T[] = [];
    while (fits && all.length < count) all.push(read());
    return all;
  };
  const isDone = () => at.a === aSpans.length && at.b === bSpans.length && at.shape === shape.length;
  const refuse = () => {
    fits = false;
  };
  return { number, span, both, times, isDone, refuse, fits: () => fits, bodies };
}

type Reader = ReturnType<typeof reader>;

function changeAt({ bodies }: Reader, place: SharedStretch, mask: number): WordChange {
  const a = bodies.a.slice(place.aStartUtf16, place.aEndUtf16);
  const b = bodies.b.slice(place.bStartUtf16, place.bEndUtf16);
  const kind = a === "" ? "insert" : b === "" ? "delete" : "substitute";
  return { kind, a, b, ...place, touches: touchable.filter((_, bit) => (mask & (1 << bit)) !== 0) };
}

function readSaying({ span, bodies }: Reader, side: Side): NamedSaying {
  const [named, at] = [span(side), span(side)];
  return { name: nameAt(bodies[side], named), nameAt: named, at };
}

function readAttribution(from: Reader): AttributionChange {
  const code = from.number();
  if (code === otherSpeaker)
    return { kind: "otherSpeaker", a: readSaying(from, "a"), b: readSaying(from, "b") };
  if (code > lostKinds.length * sides.length) from.refuse();
  const kind = lostKinds[(code - 1) >> 1] ?? "attributionLost";
  const lacking = sides[(code - 1) & 1] ?? "a";
  const has = lacking === "a" ? "b" : "a";
  const parts = from.times(from.number(), () => from.span(has));
  return { kind, lacking, words: wordsOfLost(from.bodies[has], parts), parts };
}

/** Of one passage everything but who said it, and by a change's place in the order what it touches, a bit each. */
function readPlaces(from: Reader) {
  const [changed, touched] = [from.number(), from.number()];
  const [movedParts, said] = [from.number(), from.number()];
  const masks = new Map(from.times(touched, () => [from.number(), from.number()] as const));
  const place = from.both();
  const changes = from.times(changed, from.both);
  const moved = from.times(movedParts, (): MovedWording => {
    const count = from.number();
    return { ...from.both(), changes: from.times(count, from.both) };
  });
  return { place, changes, moved, masks, said };
}

function readPassage(from: Reader): PlacedWording {
  const { place, moved, masks, said, ...read } = readPlaces(from);
  const changes = read.changes.map((one, at) => changeAt(from, one, masks.get(at) ?? 0));
  return {
    ...place,
    wording: { changes, moved, attributions: from.times(said, () => readAttribution(from)) },
  };
}

function readWordPlaces(from: Reader): AlignedWords {
  const { place, changes, moved, said } = readPlaces(from);
  from.times(said, () => readAttribution(from));
  return { ...place, changes, moved };
}

function unpack<T>(packed: PackedWording, bodies: Bodies, read: (from: Reader) => T): T[] | null {
  const from = reader(packed, bodies);
  const all: T[] = [];
  while (from.fits() && !from.isDone()) all.push(read(from));
  return from.fits() ? all : null;
}

/**
 * What was packed, passage by passage. `bodies`: the texts it was found in. Null where the lists do not fit together or
 * lead out of the texts: nothing of them is told then. Linear.
 */
export const unpackWording = (packed: PackedWording, bodies: Bodies): PlacedWording[] | null =>
  unpack(packed, bodies, readPassage);

/** Of the same only the places of what changed and moved, at a fraction of the cost. */
export const unpackWordPlaces = (packed: PackedWording, bodies: Bodies): AlignedWords[] | null =>
  unpack(packed, bodies, readWordPlaces);
