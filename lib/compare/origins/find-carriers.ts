/**
 * Which texts carry a passage: reached from it over aligned passages, from text to text, with how much of it each carries.
 * Along an alignment places are taken as lying proportionally, which is exact for verbatim text and near for edited. Pure.
 */

export type TextPlace = { versionId: string; startUtf16: number; endUtf16: number };

/** An aligned pair of passages, as it is stored. */
export type AlignedPlaces = { reuseId: string; a: TextPlace; b: TextPlace };

/** Over one aligned pair from one of its texts to the other. */
export type CarryingStep = { reuseId: string; here: TextPlace; there: TextPlace };

export type CarriedPiece = {
  startUtf16: number;
  endUtf16: number;
  /** Which part of the passage sought stands here, 0 to 1. */
  from: number;
  to: number;
  /** How it was reached from the passage; none for the passage itself. */
  way: readonly CarryingStep[];
};

export type Carrier = {
  versionId: string;
  /** In the order of the text. */
  pieces: CarriedPiece[];
  /** The part of the passage that stands in this text, 0 to 1. */
  share: number;
};

/** A text carries a passage when at least so much of it stands there. */
export const LEAST_SHARE = 0.5;
/** A smaller part of the passage is not followed into further texts. */
const LEAST_PIECE = 0.15;
/** What adds less than this to what a text is known to carry is passed over. */
const LEAST_NEW = 0.05;

type Reached = CarriedPiece & { versionId: string };

/** Total length of intervals, counted once where they overlap. */
function covered(pieces: readonly { from: number; to: number }[]): number {
  let end = 0;
  let sum = 0;
  for (const { from, to } of pieces.toSorted((x, y) => x.from - y.from)) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
}

/** The part of `piece` that stands in `here`, seen at its place in `there`; null when they do not touch. */
function carry(piece: Reached, step: CarryingStep): Reached | null {
  const { here, there } = step;
  const start = Math.max(piece.startUtf16, here.startUtf16);
  const end = Math.min(piece.endUtf16, here.endUtf16);
  if (end <= start) return null;
  const inPassage = (at: number) =>
    piece.from + ((at - piece.startUtf16) / (piece.endUtf16 - piece.startUtf16)) * (piece.to - piece.from);
  const scale = (there.endUtf16 - there.startUtf16) / (here.endUtf16 - here.startUtf16);
  const inThere = (at: number) => there.startUtf16 + Math.round((at - here.startUtf16) * scale);
  return {
    versionId: there.versionId,
    startUtf16: inThere(start),
    endUtf16: Math.max(inThere(end), inThere(start) + 1),
    from: inPassage(start),
    to: inPassage(end),
    way: [...piece.way, step],
  };
}

function neighbours(pairs: readonly AlignedPlaces[]): Map<string, CarryingStep[]> {
  const byVersion = new Map<string, CarryingStep[]>();
  const add = (step: CarryingStep) => {
    const known = byVersion.get(step.here.versionId);
    if (known === undefined) byVersion.set(step.here.versionId, [step]);
    else known.push(step);
  };
  for (const { reuseId, a, b } of pairs) {
    add({ reuseId, here: a, there: b });
    add({ reuseId, here: b, there: a });
  }
  return byVersion;
}

/**
 * The texts reached from the passage, itself the first, then by how much they carry. Those below LEAST_SHARE carry a part.
 * O(texts · alignments of a text) steps, each text at most 1 / LEAST_NEW times.
 */
export function findCarriers(passage: TextPlace, pairs: readonly AlignedPlaces[]): Carrier[] {
  const edges = neighbours(pairs);
  const start: Reached = { ...passage, from: 0, to: 1, way: [] };
  const pieces = new Map<string, Reached[]>([[passage.versionId, [start]]]);
  const queue = [start];
  for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
    for (const step of edges.get(piece.versionId) ?? []) {
      const next = carry(piece, step);
      if (next === null || next.to - next.from < LEAST_PIECE) continue;
      const known = pieces.get(next.versionId) ?? [];
      if (covered([...known, next]) - covered(known) < LEAST_NEW) continue;
      pieces.set(next.versionId, [...known, next]);
      queue.push(next);
    }
  }
  const carriers = [...pieces].map(([versionId, all]) => ({
    versionId,
    pieces: all.map(({ versionId: _, ...piece }) => piece).sort((x, y) => x.startUtf16 - y.startUtf16),
    share: Math.min(1, covered(all)),
  }));
  return carriers.sort((x, y) => rank(x, passage) - rank(y, passage) || y.share - x.share);
}

const rank = (carrier: Carrier, passage: TextPlace) => (carrier.versionId === passage.versionId ? 0 : 1);
