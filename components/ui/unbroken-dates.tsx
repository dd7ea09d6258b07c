/** A sentence whose dates do not break at their hyphens: "2031-" at a line's end reads as a date of its own. */
import { partsAtDates } from "./parts-at-dates.ts";

export function UnbrokenDates({ text }: { text: string }) {
  return partsAtDates(text).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name
      <span key={at} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}
