/** The arcs of a passage's run and the dots they join, as static SVG. How close two wordings are is told by the stroke. */
import { countOf } from "#components/import/count-of.ts";
import type { Passage } from "#lib/compare/comparison.ts";
import { dotInsetPx, type RunLayout, type RunRow } from "./run-layout.ts";

const strokes: Record<Passage["kind"], { dash: string | undefined; cap: "butt" | "round" }> = {
  verbatim: { dash: undefined, cap: "butt" },
  edited: { dash: "7 4", cap: "butt" },
  paraphrase: { dash: "0.1 4.5", cap: "round" },
};

const strokeWidthPx = 1.5;

function strokeProps(kind: Passage["kind"]) {
  const { dash, cap } = strokes[kind];
  const width = kind === "paraphrase" ? strokeWidthPx + 0.75 : strokeWidthPx;
  return { strokeDasharray: dash, strokeLinecap: cap, strokeWidth: width };
}

/** A ring where the date is not known. The open article's is larger, and in the accent. */
function Dot({ row, isHere, widthPx }: { row: RunRow; isHere: boolean; widthPx: number }) {
  const colour = isHere ? "var(--accent)" : "var(--ink-2)";
  const isUndated = row.daysAfter === null;
  return (
    <circle
      cx={widthPx - dotInsetPx}
      cy={row.yPx}
      r={isHere ? 6 : 4.5}
      fill={isUndated ? "var(--paper)" : colour}
      stroke={isUndated ? colour : "var(--paper)"}
      strokeWidth={isUndated ? 2 : 1.5}
    />
  );
}

type RunArcsProps = { layout: RunLayout; hereId: string; titleId: string };

/** `titleId` is unique on the page. Arcs from or to the open article are drawn in the accent, the rest in ink. */
export function RunArcs({ layout, hereId, titleId }: RunArcsProps) {
  const { widthPx, heightPx, dated, undated, arcs } = layout;
  const count = dated.length + undated.length;
  return (
    <svg
      role="img"
      aria-labelledby={`${titleId}-title`}
      aria-describedby={`${titleId}-desc`}
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      fill="none"
    >
      <title id={`${titleId}-title`}>Arc diagram of the passage through time</title>
      <desc id={`${titleId}-desc`}>
        {count === 1
          ? "One article carries it."
          : `${count} articles carry it, joined by ${countOf(arcs.length, "arc")}.`}{" "}
        The same stands in the list beside it and in the table below.
      </desc>
      {arcs.map((arc) => {
        const isOwn = arc.fromId === hereId || arc.toId === hereId;
        return (
          <path
            key={arc.toId}
            d={arc.path}
            stroke={isOwn ? "var(--accent)" : "var(--ink-3)"}
            {...strokeProps(arc.kind)}
          />
        );
      })}
      {[...dated, ...undated].map((row) => (
        <Dot key={row.articleId} row={row} isHere={row.articleId === hereId} widthPx={widthPx} />
      ))}
    </svg>
  );
}

const legend: readonly { kind: Passage["kind"]; words: string }[] = [
  { kind: "verbatim", words: "the same words" },
  { kind: "edited", words: "edited" },
  { kind: "paraphrase", words: "paraphrase" },
];

export function ArcLegend() {
  return (
    <span className="inline-flex flex-wrap gap-x-4 align-bottom">
      {legend.map(({ kind, words }) => (
        <span key={kind} className="inline-flex items-center gap-1.5">
          <svg width="24" height="6" aria-hidden="true">
            <path d="M1 3H23" stroke="var(--ink-3)" {...strokeProps(kind)} />
          </svg>
          {words}
        </span>
      ))}
    </span>
  );
}
