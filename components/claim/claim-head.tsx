/** A claim's own words, large, and how it stands in a line of chips. */
import { Chip } from "#components/ui/chip.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { originsWord, passagesWord } from "./article-count.ts";
import { StateChips, type StateChipsProps } from "./state-chips.tsx";

export type ClaimHeadProps = {
  claim: StateChipsProps & {
    text: string;
    status: "open" | "closed";
    ownerName: string;
    authorName: string;
    dueOn: string | null;
  };
  counts: { originsFor: number; originsAgainst: number; passages: number; articles: number };
};

/** A statement longer than this is set smaller, so that its evidence stays in sight. */
const longTextUtf16 = 110;

export function ClaimHead({ claim, counts }: ClaimHeadProps) {
  return (
    <header>
      <h1
        dir="auto"
        className={`reading font-semibold text-balance break-words max-sm:text-23 ${claim.text.length > longTextUtf16 ? "text-23" : "text-34"}`}
      >
        {claim.text}
      </h1>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Chip tone={counts.originsFor > 0 ? "supports" : "neutral"} className="font-semibold">
          {originsWord(counts.originsFor)} for
        </Chip>
        <Chip tone={counts.originsAgainst > 0 ? "disputes" : "neutral"} className="font-semibold">
          {counts.originsAgainst} against
        </Chip>
        <Chip>{passagesWord(counts.passages, counts.articles)}</Chip>
        <StateChips {...claim} />
        <span className="text-ink-2">
          {claim.status} · owner {claim.ownerName}
          {claim.authorName === claim.ownerName ? null : ` · stated by ${claim.authorName}`}
          {claim.dueOn === null ? null : (
            <>
              {" · due "}
              <DateText date={{ on: claim.dueOn, precision: "day" }} />
            </>
          )}
        </span>
      </div>
    </header>
  );
}
