/** "81.365 spectators": where whole things are counted, three figures behind a dot are thousands and no decimals. */
import type { NumberSpan } from "./join-ranges.ts";
import type { Unit } from "./read-unit.ts";

const DOTTED = /^[1-9]\d{0,2}\.\d{3}$/u;
/** These are told in parts of one as well. */
const IN_PARTS = /^(?:point|mark|run|rating|score|magnitude|degree|gravity|unit|inning|carat|time)$/u;
const THOUSAND = 1_000;

/** The number with what it counts, read as the thousands it is; the same span where it is a decimal. */
export function withThousands(text: string, span: NumberSpan, { kind, unit, endUtf16 }: Unit): NumberSpan {
  if (kind !== "count" || unit === null || unit.includes("/") || IN_PARTS.test(unit)) return span;
  if (/^ (?:per|a|an|each)(?!\p{L})/u.test(text.slice(endUtf16, endUtf16 + 8))) return span;
  const ends = text.slice(span.startUtf16, span.endUtf16).split(/\s?[-–—]\s?| (?:to|and|or) /u);
  if (!ends.every((end) => DOTTED.test(end))) return span;
  const inThousands = (value: number) => Math.round(value * THOUSAND);
  return { ...span, low: inThousands(span.low), high: span.high === null ? null : inThousands(span.high) };
}
