/**
 * Where the numbers of one comparable group stand in their picture: one line a statement in the order of the dates they
 * are told for, its interval on one common scale. Pure. Places on the scale are percent of the picture's width, so that it
 * takes any width without being drawn again.
 */
import { scaleLinear } from "d3-scale";

export type StatedNumber = {
  key: string;
  /** Null: no lower (upper) end is stated. */
  low: number | null;
  high: number | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null when the text does not say. */
  asOf: string | null;
};

export type RangeMark = {
  key: string;
  /** Where the interval begins and ends, in percent; an open end reaches the edge of the scale. */
  fromPercent: number;
  toPercent: number;
  isOpenLow: boolean;
  isOpenHigh: boolean;
};

export type RangeTick = { percent: number; text: string };

export type RangeLayout = {
  ticks: RangeTick[];
  /** By date, the earliest first; a year stands before its months, a month before its days. */
  dated: RangeMark[];
  undated: RangeMark[];
};

/** Room at both ends of the scale, in percent, for caps, arrows and the outermost figures. */
const edgePercent = 6;
const wishedTicks = 4;

const figures = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });
const shortFigures = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 2 });

/** A value as the scale names it: "1,200", "1.2m". */
export function formatTick(value: number): string {
  return Math.abs(value) >= 100_000 ? shortFigures.format(value) : figures.format(value);
}

/** The values the scale has to hold, widened where they are all one. */
function extentOf(statements: readonly StatedNumber[]): [number, number] {
  const ends = statements.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (ends.length === 0) return [0, 1];
  if (least < most) return [least, most];
  const room = Math.abs(least) / 2 || 1;
  return [least - room, most + room];
}

/** Lays out statements that are comparable with each other. An interval without either end spans the scale. */
export function layOutRanges(statements: readonly StatedNumber[]): RangeLayout {
  const scale = scaleLinear(extentOf(statements), [edgePercent, 100 - edgePercent]).nice(wishedTicks);
  const mark = ({ key, low, high }: StatedNumber): RangeMark => ({
    key,
    fromPercent: low === null ? 0 : scale(low),
    toPercent: high === null ? 100 : scale(high),
    isOpenLow: low === null,
    isOpenHigh: high === null,
  });
  const asOf = (one: StatedNumber) => one.asOf ?? "";
  const sorted = [...statements].sort((x, y) => (asOf(x) < asOf(y) ? -1 : asOf(x) > asOf(y) ? 1 : 0));
  return {
    ticks: scale.ticks(wishedTicks).map((value) => ({ percent: scale(value), text: formatTick(value) })),
    dated: sorted.filter((one) => one.asOf !== null).map(mark),
    undated: sorted.filter((one) => one.asOf === null).map(mark),
  };
}
