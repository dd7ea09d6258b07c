"use client";

/**
 * The raw text of one article, line by line, in blocks the browser lays out only when they come into view. Blocks are cut
 * at fixed line numbers, so that a split point that moves by a line changes two of them and no others.
 */
import type { RawLine } from "../raw-lines.ts";
import { gridOf, ROW_GROUP } from "./grid-roles.ts";
import { Line } from "./raw-line.tsx";

const linesInBlock = 40;
/**
 * A height of about a line and a half of text each stands in until the browser has laid the block out. The block with the
 * keyboard in it is not contained: the acts of its last line hang below it.
 */
const blockStyle =
  "[contain-intrinsic-size:auto_1200px] [content-visibility:auto] focus-within:[content-visibility:visible]";

function blocksOf(lines: readonly RawLine[]): RawLine[][] {
  const blocks: RawLine[][] = [];
  let place = -1;
  for (const line of lines) {
    const next = Math.floor(line.number / linesInBlock);
    if (next === place) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    place = next;
  }
  return blocks;
}

export function RawText({ lines, label }: { lines: readonly RawLine[]; label: string }) {
  const first = lines.find((line) => line.pieces.length > 0);
  return (
    <div {...gridOf(label)}>
      {blocksOf(lines).map((block) => (
        <div key={Math.floor((block[0]?.number ?? 0) / linesInBlock)} {...ROW_GROUP} className={blockStyle}>
          {block.map((line) => (
            <Line key={line.startUtf16} line={line} isFirst={line === first} />
          ))}
        </div>
      ))}
    </div>
  );
}
