/**
 * The pictures of a range timeline, as static SVG of any width: under each number its interval, and below them all the scale.
 * Each stands in the flow, for the words over it may take several lines. A filled dot is an exact number, a ring one that
 * is about or beyond; bars at an end close a range, an arrow leaves it open.
 */

import type { ShownQuantity } from "./quantity-words.ts";
import type { RangeLayout, RangeMark } from "./range-layout.ts";

const stripHeightPx = 32;
const stripHalfPx = 9;
const axisHeightPx = 20;

type Bound = ShownQuantity["bound"];

/** A nested picture at a place of the scale, so that its own shapes can be drawn in pixels around 0,0. */
function At({ percent, yPx, children }: { percent: number; yPx: number; children: React.ReactNode }) {
  return (
    <svg x={`${percent}%`} y={yPx} overflow="visible" width="1" height="1" aria-hidden="true">
      {children}
    </svg>
  );
}

/** What an end of the interval looks like; `out` is 1 towards higher values, -1 towards lower ones. */
function End({ kind, out }: { kind: "cap" | "arrow"; out: 1 | -1 }) {
  if (kind === "cap") return <path d="M0 -6V6" stroke="var(--ink)" strokeWidth="2" />;
  return (
    <path d={`M${-8 * out} -5L${-1 * out} 0L${-8 * out} 5`} stroke="var(--ink)" strokeWidth="2" fill="none" />
  );
}

const isRing = (bound: Bound) => bound === "about" || bound === "moreThan" || bound === "lessThan";

function Dot({ bound }: { bound: Bound }) {
  const ring = isRing(bound);
  return (
    <circle
      r="4.5"
      fill={ring ? "var(--paper)" : "var(--ink)"}
      stroke="var(--ink)"
      strokeWidth={ring ? 2 : 0}
    />
  );
}

type IntervalProps = { mark: RangeMark; bound: Bound; yPx: number };

/** Both ends: where one is open, the stated other one is a dot, the number that was said. */
function Ends({ mark, bound, yPx }: IntervalProps) {
  const { fromPercent, toPercent, isOpenLow, isOpenHigh } = mark;
  const end = (isOpen: boolean, out: 1 | -1) => {
    if (isOpen) return <End kind="arrow" out={out} />;
    return isOpenLow || isOpenHigh ? <Dot bound={bound} /> : <End kind="cap" out={out} />;
  };
  return (
    <>
      <At percent={fromPercent} yPx={yPx}>
        {end(isOpenLow, -1)}
      </At>
      <At percent={toPercent} yPx={yPx}>
        {end(isOpenHigh, 1)}
      </At>
    </>
  );
}

function Interval({ mark, bound, yPx }: IntervalProps) {
  const { fromPercent, toPercent } = mark;
  if (fromPercent === toPercent) {
    return (
      <At percent={fromPercent} yPx={yPx}>
        <Dot bound={bound} />
      </At>
    );
  }
  return (
    <>
      <line
        x1={`${fromPercent}%`}
        x2={`${toPercent}%`}
        y1={yPx}
        y2={yPx}
        stroke="var(--ink)"
        strokeWidth="2"
        strokeDasharray={bound === "about" ? "4 3" : undefined}
      />
      <Ends mark={mark} bound={bound} yPx={yPx} />
    </>
  );
}

function Strip({ ticks, yPx }: { ticks: RangeLayout["ticks"]; yPx: number }) {
  return (
    <>
      <line x1="0" x2="100%" y1={yPx} y2={yPx} stroke="var(--line)" />
      {ticks.map(({ percent }) => (
        <line
          key={percent}
          x1={`${percent}%`}
          x2={`${percent}%`}
          y1={yPx - stripHalfPx}
          y2={yPx + stripHalfPx}
          stroke="var(--line)"
        />
      ))}
    </>
  );
}

type RangeStripProps = { ticks: RangeLayout["ticks"]; mark: RangeMark; bound: Bound };

/** The interval of one number. What it shows is told by the words over it. */
export function RangeStrip({ ticks, mark, bound }: RangeStripProps) {
  const yPx = stripHeightPx / 2;
  return (
    <svg aria-hidden="true" width="100%" height={stripHeightPx} className="block overflow-visible">
      <Strip ticks={ticks} yPx={yPx} />
      <Interval mark={mark} bound={bound} yPx={yPx} />
    </svg>
  );
}

type RangeAxisProps = {
  layout: RangeLayout;
  /** Behind each figure. */
  sign: "%" | "";
  title: string;
  /** Unique on the page. */
  titleId: string;
};

/** The scale that all intervals stand on; it names the whole picture. */
export function RangeAxis({ layout: { ticks, dated, undated }, sign, title, titleId }: RangeAxisProps) {
  const count = dated.length + undated.length;
  return (
    <svg
      role="img"
      aria-labelledby={`${titleId}-title`}
      aria-describedby={`${titleId}-desc`}
      width="100%"
      height={axisHeightPx}
      className="block overflow-visible"
    >
      <title id={`${titleId}-title`}>{title}</title>
      <desc id={`${titleId}-desc`}>
        {count === 1 ? "One number" : `${count} numbers`} on one scale, in the order of their dates. The same
        stands in the list over it and in the table below.
      </desc>
      {ticks.map(({ percent, text }) => (
        <text
          key={percent}
          x={`${percent}%`}
          y={12}
          textAnchor="middle"
          fontSize="11"
          fill="var(--ink-3)"
          style={{ fontVariantNumeric: "tabular-nums" }}
        >
          {text}
          {sign}
        </text>
      ))}
    </svg>
  );
}
