/**
 * Three ways to score found attributions against true ones, each as precision, recall and F1 over all texts.
 *
 * characters: of a role's characters (white space apart), how many stand in the other side's spans of that role.
 * spans: a span counts when it shares a character with a span of that role on the other side.
 * attributions: one to one, by the most shared characters of content; then a role counts when its spans share one.
 */
import { type Piece, ROLES, type Role, type RolePieces } from "./polnear.ts";

/** What was found and right, found, true and reached. */
export type Tally = { right: number; found: number; reached: number; truth: number };
export type Score = { precision: number; recall: number; f1: number };

export const noTally = (): Tally => ({ right: 0, found: 0, reached: 0, truth: 0 });

export function addTally(sum: Tally, { right, found, reached, truth }: Tally): void {
  sum.right += right;
  sum.found += found;
  sum.reached += reached;
  sum.truth += truth;
}

export function scoreOf({ right, found, reached, truth }: Tally): Score {
  const precision = found === 0 ? 0 : right / found;
  const recall = truth === 0 ? 0 : reached / truth;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function mask(text: string, attributions: RolePieces[], role: Role): Uint8Array {
  const marked = new Uint8Array(text.length);
  for (const attribution of attributions) {
    for (const { startUtf16, endUtf16 } of attribution[role]) marked.fill(1, startUtf16, endUtf16);
  }
  return marked;
}

export function tallyCharacters(text: string, found: RolePieces[], truth: RolePieces[], role: Role): Tally {
  const ours = mask(text, found, role);
  const theirs = mask(text, truth, role);
  const tally = noTally();
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text[at] ?? "")) continue;
    if (ours[at] === 1) tally.found++;
    if (theirs[at] === 1) tally.truth++;
    if (ours[at] === 1 && theirs[at] === 1) tally.right++;
  }
  return { ...tally, reached: tally.right };
}

function shared(a: Piece[], b: Piece[]): number {
  let sum = 0;
  for (const one of a) {
    for (const other of b) {
      sum += Math.max(0, Math.min(one.endUtf16, other.endUtf16) - Math.max(one.startUtf16, other.startUtf16));
    }
  }
  return sum;
}

const named = (attributions: RolePieces[], role: Role) =>
  attributions.map((one) => one[role]).filter((pieces) => pieces.length > 0);

export function tallySpans(found: RolePieces[], truth: RolePieces[], role: Role): Tally {
  const ours = named(found, role);
  const theirs = named(truth, role);
  return {
    found: ours.length,
    truth: theirs.length,
    right: ours.filter((one) => theirs.some((other) => shared(one, other) > 0)).length,
    reached: theirs.filter((one) => ours.some((other) => shared(one, other) > 0)).length,
  };
}

/** Pairs of found and true attributions, the most shared content first. */
export function matchAttributions(found: RolePieces[], truth: RolePieces[]): [RolePieces, RolePieces][] {
  const pairs = found.flatMap((ours) =>
    truth
      .map((theirs) => ({ ours, theirs, weight: shared(ours.content, theirs.content) }))
      .filter(({ weight }) => weight > 0),
  );
  const taken = new Set<RolePieces>();
  const matched: [RolePieces, RolePieces][] = [];
  for (const { ours, theirs } of pairs.sort((a, b) => b.weight - a.weight)) {
    if (taken.has(ours) || taken.has(theirs)) continue;
    taken.add(ours).add(theirs);
    matched.push([ours, theirs]);
  }
  return matched;
}

export function tallyMatched(found: RolePieces[], truth: RolePieces[], role: Role): Tally {
  const right = matchAttributions(found, truth).filter(
    ([ours, theirs]) => shared(ours[role], theirs[role]) > 0,
  ).length;
  return { right, reached: right, found: named(found, role).length, truth: named(truth, role).length };
}

export const isRole = (name: string): name is Role => ROLES.some((role) => role === name);
