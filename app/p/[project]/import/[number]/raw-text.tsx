/**
 * Raw text as it came, line by line: numbers at the left, what the plan makes of each line at the right. Drawn on the
 * server in blocks the browser lays out only when they come into view.
 */
import { type RawLine, type RawPiece, rawLines } from "#components/import/raw-lines.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";

const linesInBlock = 40;
/** About a line and a half of text each: a guess until the browser has laid the block out. */
const blockHeight = "1200px";

function Piece({ piece }: { piece: RawPiece }) {
  const { startUtf16, text, removedBy, keptAs, readAs } = piece;
  const id = `r-${startUtf16}`;
  if (removedBy !== null) {
    return (
      <del
        id={id}
        title={`Removed: ${removedBy}`}
        className="scroll-mt-32 bg-transparent p-0 text-ink-3 line-through decoration-ink-3/70 shadow-none target:bg-found"
      >
        {text}
      </del>
    );
  }
  if (readAs.length > 0) {
    return (
      <span
        id={id}
        title={`Read as ${readAs.join(", ")}`}
        className="scroll-mt-32 font-semibold underline decoration-accent decoration-2 underline-offset-4 target:bg-found"
      >
        {text}
      </span>
    );
  }
  if (keptAs === null) return text;
  return (
    <span
      id={id}
      title={`Kept beside the body: ${keptAs}`}
      className="scroll-mt-32 text-ink-2 underline decoration-line-strong decoration-dotted underline-offset-4 target:bg-found"
    >
      {text}
    </span>
  );
}

function Line({ line }: { line: RawLine }) {
  if (line.pieces.length === 0) return <div className="h-2" />;
  return (
    <div className="grid grid-cols-[2.25rem_minmax(0,1fr)_6.5rem] gap-x-3 py-0.5 max-sm:grid-cols-1">
      <span
        aria-hidden="true"
        className="tabular text-end text-11 leading-5 text-ink-3 select-none max-sm:hidden"
      >
        {line.number}
      </span>
      <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
        {line.pieces.map((piece) => (
          <Piece key={piece.startUtf16} piece={piece} />
        ))}
      </p>
      <span className="text-11 leading-5 text-ink-2">
        {line.labels.map((label) => (
          <span key={label} className="block">
            {label}
          </span>
        ))}
      </span>
    </div>
  );
}

function blocksOf(lines: readonly RawLine[]): RawLine[][] {
  const blocks: RawLine[][] = [];
  for (let at = 0; at < lines.length; at += linesInBlock) blocks.push(lines.slice(at, at + linesInBlock));
  return blocks;
}

export type RawTextProps = {
  text: string;
  span: { startUtf16: number; endUtf16: number };
  article: PlannedArticle | null;
};

export function RawText({ text, span, article }: RawTextProps) {
  return blocksOf(rawLines(text, span, article)).map((block) => (
    <div
      key={block[0]?.startUtf16 ?? 0}
      style={{ contentVisibility: "auto", containIntrinsicSize: `auto ${blockHeight}` }}
    >
      {block.map((line) => (
        <Line key={line.startUtf16} line={line} />
      ))}
    </div>
  ));
}
