/**
 * Where an insertion or a deletion stands is not always settled by the words: "if [the rains come early the] whole" and
 * "[if the rains come early] the whole" leave the same. Slides each so that it meets the one before it, the end of the
 * text or the start of a sentence, as a reader would mark it.
 */
import type { Token } from "#lib/text/tokens.ts";

/** Word indices that differ, ends exclusive; at least one side is not empty. */
export type Block = { aFrom: number; aTo: number; bFrom: number; bTo: number };

const isPure = (block: Block) => block.aFrom === block.aTo || block.bFrom === block.bTo;

/** The side that has the words. */
function filled(block: Block): { from: number; to: number; isA: boolean } {
  const isA = block.aTo > block.aFrom;
  return isA ? { from: block.aFrom, to: block.aTo, isA } : { from: block.bFrom, to: block.bTo, isA };
}

const moved = ({ aFrom, aTo, bFrom, bTo }: Block, by: number): Block => ({
  aFrom: aFrom + by,
  aTo: aTo + by,
  bFrom: bFrom + by,
  bTo: bTo + by,
});

/** How far a pure block may go towards the start (negative) or the end, `room` words at most. */
function reach(block: Block, tokens: Token[], step: 1 | -1, room: number): number {
  const { from, to } = filled(block);
  let by = 0;
  while (by < room) {
    const leaving = step === -1 ? tokens[to - 1 - by] : tokens[from + by];
    const joining = step === -1 ? tokens[from - 1 - by] : tokens[to + by];
    if (!leaving || !joining || leaving.norm !== joining.norm) break;
    by++;
  }
  return by;
}

const together = (x: Block, y: Block): Block => ({ aFrom: x.aFrom, bFrom: x.bFrom, aTo: y.aTo, bTo: y.bTo });

/** Both insert or both delete: to join an insertion to a deletion would make a replacement of them. */
function isAlike(x: Block, y: Block): boolean {
  return isPure(x) && isPure(y) && filled(x).isA === filled(y).isA;
}

type Sides = { a: Token[]; b: Token[]; startsSentence: (token: Token, isA: boolean) => boolean };

/** The block where it reads best between `before` and `after`; joined to `before` where it can meet it. */
function placed(block: Block, before: Block | undefined, after: Block | undefined, sides: Sides): Block {
  const { isA, from } = filled(block);
  const tokens = isA ? sides.a : sides.b;
  const back = reach(block, tokens, -1, block.aFrom - (before?.aTo ?? 0));
  const forth = reach(block, tokens, 1, (after?.aFrom ?? sides.a.length) - block.aTo);
  if (before && back > 0 && block.aFrom - back === before.aTo && isAlike(before, block))
    return together(before, moved(block, -back));
  if (block.aFrom - back === 0 && block.bFrom - back === 0) return moved(block, -back);
  const isLast = block.aTo + forth === sides.a.length && block.bTo + forth === sides.b.length;
  const meetsNext = after && forth > 0 && block.aTo + forth === after.aFrom && isAlike(block, after);
  if (isLast || meetsNext) return moved(block, forth);
  // A block that has come to touch one of the other kind would be read as a replacement.
  const nearest = before && before.aTo === block.aFrom - back ? 1 - back : -back;
  for (let by = nearest; by <= forth; by++) {
    const first = tokens[from + by];
    if (first && sides.startsSentence(first, isA)) return moved(block, by);
  }
  return block;
}

/** Settles every pure block, in order. Linear in words and blocks. */
export function slideChanges(blocks: readonly Block[], sides: Sides): Block[] {
  const settled: Block[] = [];
  blocks.forEach((block, index) => {
    const before = settled.at(-1);
    const next = isPure(block) ? placed(block, before, blocks[index + 1], sides) : block;
    const last = settled.at(-1);
    const isJoined = last !== undefined && next.aFrom <= last.aFrom && next.bFrom <= last.bFrom;
    const adjoins =
      last !== undefined && next.aFrom === last.aTo && next.bFrom === last.bTo && isAlike(last, next);
    if (isJoined) settled[settled.length - 1] = next;
    else if (last && adjoins) settled[settled.length - 1] = together(last, next);
    else settled.push(next);
  });
  return settled;
}
