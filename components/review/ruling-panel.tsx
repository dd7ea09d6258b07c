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

function RulingButtons({ ruling, isSelected }: { ruling: RulingInHand; isSelected: boolean }) {
  const keyOf = (key: string) => (isSelected ? key : undefined);
  const { isPending } = ruling;
  return (
    <div className="flex flex-wrap gap-2">
      <Button onPress={ruling.accept} isPending={isPending} shortcut={keyOf(REVIEW_KEYS.accept)}>
        <Check aria-hidden="true" className="size-3.5 text-supports" />
        Accept
      </Button>
      <Button onPress={() => ruling.open("amend")} isDisabled={isPending} shortcut={keyOf(REVIEW_KEYS.amend)}>
        <PenLine aria-hidden="true" className="size-3.5 text-accent" />
        Amend
      </Button>
      <Button
        onPress={() => ruling.open("reject")}
        isDisabled={isPending}
        shortcut={keyOf(REVIEW_KEYS.reject)}
      >
        <X aria-hidden="true" className="size-3.5 text-disputes" />
        Reject
      </Button>
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
        <RulingButtons ruling={ruling} isSelected={isSelected} />
      ) : (
        <RulingForm ruling={ruling} draft={draft} tags={tags} onLeave={() => card.current?.focus()} />
      )}
    </div>
  );
}
