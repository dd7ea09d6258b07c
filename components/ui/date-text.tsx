/** A date in the one form of the interface, with the machine-readable value beside it. Server and client alike. */
import { type DateLength, formatInstant, formatStatedDate, type StatedDate } from "#lib/text/format-date.ts";

export type DateTextProps = { length?: DateLength; className?: string };

/** A calendar date as an article states it, with its precision and bounds. */
export function DateText({ date, length, className = "" }: DateTextProps & { date: StatedDate }) {
  const text = formatStatedDate(date, length);
  const isKnown = date.on !== null && date.precision !== "unknown";
  const classes = `tabular ${className}`;
  if (!isKnown || date.on === null) return <span className={classes}>{text}</span>;
  return (
    <time dateTime={isoTo(date.on, date.precision)} className={classes}>
      {text}
    </time>
  );
}

/** A moment, to the minute, in UTC. */
export function InstantText({ instant, length, className = "" }: DateTextProps & { instant: Date }) {
  return (
    <time dateTime={instant.toISOString()} className={`tabular ${className}`}>
      {formatInstant(instant, length)}
    </time>
  );
}

/** `datetime` must not claim more than is known: a month's first day stands for the month. */
function isoTo(isoDate: string, precision: StatedDate["precision"]): string {
  if (precision === "year") return isoDate.slice(0, 4);
  if (precision === "month") return isoDate.slice(0, 7);
  return isoDate.slice(0, 10);
}
