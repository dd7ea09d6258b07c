/**
 * Two quotations or two numbers in the list of findings, with what a person said of them: that they are the same one, or
 * that they are not. Then they stay in the list, struck through, and count nowhere.
 */
import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import { formatInstantDay } from "#lib/text/format-date.ts";
import type { FoundRuling } from "./comparison-view.ts";
import { FindingLink } from "./finding-link.tsx";
import { findingData } from "./passage-place.ts";
import { PutBack, RuleButton } from "./rule-button.tsx";

type RuledProps = { ruled: FoundRuling };

const dayOf = (at: string) => formatInstantDay(new Date(at));

/** Who confirmed it, and when, for whoever points at it. */
export function Confirmed({ ruled }: { ruled: FoundRuling | undefined }) {
  if (ruled?.state !== "confirmed") return null;
  const by = ruled.alignment;
  return (
    <span
      className="inline-flex items-center gap-1 text-supports"
      title={by === null ? undefined : `by ${by.authorName}, ${dayOf(by.at)}`}
    >
      <Check aria-hidden="true" className="size-3" />
      confirmed
    </span>
  );
}

function FindingTools({ ruled: { subject, state } }: RuledProps) {
  return (
    <span className="absolute end-0 top-1 inline-flex rounded-s bg-paper opacity-0 group-focus-within/item:opacity-100 group-hover/item:opacity-100 touch:static touch:-ms-1.5 touch:opacity-100">
      <RuleButton word="same" label={`Same ${subject.kind}`} isSaid={state === "confirmed"}>
        <Check aria-hidden="true" />
      </RuleButton>
      <RuleButton word="notSame" label={`Not the same ${subject.kind}`} isSaid={state === "rejected"}>
        <X aria-hidden="true" />
      </RuleButton>
    </span>
  );
}

type FoundItemProps = {
  ruled: FoundRuling | undefined;
  /** The id of where it stands. */
  place: string;
  /** What the link to its place says. */
  children: ReactNode;
  /** What folds open below. */
  more: ReactNode;
};

/** One that stands; what one text alone has is not ruled on. */
export function FoundItem({ ruled, place, children, more }: FoundItemProps) {
  return (
    <li {...findingData(ruled)} className="group/item relative">
      <FindingLink place={place}>{children}</FindingLink>
      {ruled === undefined ? null : <FindingTools ruled={ruled} />}
      {more}
    </li>
  );
}

type RejectedItemProps = RuledProps & { place: string; children: ReactNode };

export function RejectedItem({ ruled, place, children }: RejectedItemProps) {
  const by = ruled.alignment;
  return (
    <li {...findingData(ruled)} className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <FindingLink place={place}>
          <span className="text-12 text-ink-3">
            not the same {ruled.subject.kind}
            {by === null ? null : (
              <>
                , <bdi>{by.authorName}</bdi>, {dayOf(by.at)}
              </>
            )}
          </span>
          <s className="line-clamp-2 text-ink-3">{children}</s>
        </FindingLink>
      </div>
      <span className="pt-2">
        <PutBack />
      </span>
    </li>
  );
}
