/**
 * A passage in its surroundings as pieces to show: what is marked, and what changed against the other version, inside it
 * or beside it. Pure; offsets are UTF-16 units of the whole body.
 */
import type { TextSpan } from "./anchor-changes.ts";

export type PassagePiece = { text: string; isMarked: boolean; isChanged: boolean };

/** The body from `around.startUtf16` to its end, in order; joined the pieces are that stretch. O(changes · pieces). */
export function passagePieces(
  body: string,
  around: TextSpan,
  marked: TextSpan,
  changed: readonly TextSpan[],
): PassagePiece[] {
  const within = (at: number, { startUtf16, endUtf16 }: TextSpan) => startUtf16 <= at && at < endUtf16;
  const limits = [around, marked, ...changed].flatMap(({ startUtf16, endUtf16 }) => [startUtf16, endUtf16]);
  const cuts = [...new Set(limits)]
    .filter((at) => at >= around.startUtf16 && at <= around.endUtf16)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    text: body.slice(from, cuts[index + 1]),
    isMarked: within(from, marked),
    isChanged: changed.some((span) => within(from, span)),
  }));
}
