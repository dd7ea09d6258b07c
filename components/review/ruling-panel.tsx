"use client";

/** The three rulings of one piece of work, each with its key while the work is selected. */
import { Check, PenLine, X } from "lucide-react";
import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { REVIEW_GROUP, REVIEW_KEYS } from "./review-keys.ts";
import type { ReviewTag } from "./review-tag.ts";
import { RulingForm } from "./ruling-form.tsx";
import { StaleWork } from "./stale-work.tsx";
import { type RulingInHand, type RulingPlace, useRuling } from "./use-ruling.ts";

const WHAT = { annotation: "This annotation", claim: "This claim", evidence: "This evidence" };

export type RulingPanelProps = RulingPlace & {
  isSelected: boolean;
  tags: readonly ReviewTag[];
  /** Where the keyboard goes back to. */
  card: RefObject<HTMLLIElement | null>;
};

function RulingKeys({ ruling }: { ruling: RulingInHand }) {
  const when = () => ruling.draft === null && !ruling.isPending;
  const common = { group: REVIEW_GROUP, when };
  useShortcut({ ...common, keys: REVIEW_KEYS.accept, label: "Accept and move on", run: ruling.accept });
  useShortcut({ ...common, keys: REVIEW_KEYS.amend, label: "Amend", run: () => ruling.open("amend") });
  useShortcut({ ...common, keys: REVIEW_KEYS.reject, label: "Reject", run: () => ruling.open("reject") });
  return null;
}

const VERDICTS = [
  { verdict: "accept", word: "Accept", Icon: Check, tint: "text-supports" },
  { verdict: "amend", word: "Amend", Icon: PenLine, tint: "text-accent" },
  { verdict: "reject", word: "Reject", Icon: X, tint: "text-disputes" },
] as const;

type RulingButtonsProps = { ruling: RulingInHand; isSelected: boolean; isRuled: boolean };

/**
 * Quieter where a ruling holds already. The keys' room is kept where they are not shown: a press selects the work, and a
 * button that then moved would lose its own click. On a phone the three stand in one row, without keys.
 */
function RulingButtons({ ruling, isSelected, isRuled }: RulingButtonsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isRuled ? <span className="text-12 text-ink-3">Rule again</span> : null}
      {VERDICTS.map(({ verdict, word, Icon, tint }) => (
        <Button
          key={verdict}
          variant={isRuled ? "ghost" : "secondary"}
          onPress={verdict === "accept" ? ruling.accept : () => ruling.open(verdict)}
          isDisabled={ruling.isPending}
          shortcut={REVIEW_KEYS[verdict]}
          className={`max-sm:[&_kbd]:hidden ${isSelected ? "" : "[&_kbd]:invisible"}`}
        >
          <Icon aria-hidden="true" className={`size-3.5 ${tint}`} />
          {word}
        </Button>
      ))}
    </div>
  );
}

export function RulingPanel({ isSelected, tags, card, ...place }: RulingPanelProps) {
  const router = useRouter();
  const ruling = useRuling(place);
  const { draft, standing, failure } = ruling;
  return (
    <div className="flex flex-col gap-3 pt-1">
      {isSelected ? <RulingKeys ruling={ruling} /> : null}
      {standing ? (
        <StaleWork
          what={WHAT[place.item.type]}
          ruling={ruling}
          standing={standing}
          tagNames={place.tagNames}
          onRefresh={() => router.refresh()}
        />
      ) : null}
      {failure !== null && failure.fields === undefined ? <FailureBanner failure={failure} /> : null}
      {draft === null ? (
        <RulingButtons ruling={ruling} isSelected={isSelected} isRuled={!place.item.isPending} />
      ) : (
        <RulingForm
          ruling={ruling}
          draft={draft}
          tags={tags}
          statements={place.item.type === "evidence" ? place.item.statements : 0}
          onLeave={() => card.current?.focus()}
        />
      )}
    </div>
  );
}
