/** For a repost: whose work it is, with its own date and byline as the credit line, or a person, states them. */

import { HiddenText } from "#components/import/hidden-text.tsx";
import { visibleText } from "#components/import/visible-text.ts";
import type { PrimaryToCome } from "#lib/data/import/corrections.ts";
import { formatStatedDate } from "#lib/text/format-date.ts";

export function PrimarySourceText({ primary }: { primary: PrimaryToCome }) {
  const { source, byline, publishedOn, stated } = primary;
  const parts = [
    ...(source === null ? [] : [source]),
    ...(byline === null ? [] : [byline]),
    ...(publishedOn === null ? [] : [formatStatedDate({ on: publishedOn, precision: "day" })]),
  ];
  return (
    <span dir="auto" title={stated === null ? undefined : visibleText(stated)}>
      <HiddenText text={parts.length === 0 ? (stated ?? "") : parts.join(", ")} />
    </span>
  );
}
