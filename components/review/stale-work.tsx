"use client";

/** The work was changed since the reviewer read it: what changed, or both amendments, and the choice. Nothing is lost. */
import { ConflictNotice } from "#components/form/conflict-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { FieldChanges } from "#components/work/field-changes.tsx";
import { diffWork, type WorkState } from "#lib/review/ruling-diff.ts";
import { amendableState, type TagNames } from "./amendment.ts";
import type { RulingInHand, Standing } from "./use-ruling.ts";

export type StaleWorkProps = {
  what: string;
  ruling: RulingInHand;
  standing: Standing;
  tagNames: TagNames;
  /** Shows the page as it is now. */
  onRefresh: () => void;
};

/** Every field as the text it reads. */
function fieldTexts({ texts, values, lists }: WorkState): Map<string, string> {
  return new Map([
    ...Object.entries(texts),
    ...Object.entries(values).map(([field, value]): [string, string] => [field, value ?? ""]),
    ...Object.entries(lists).map(([field, items]): [string, string] => [field, items.join(", ")]),
  ]);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function StaleAmendment({ what, ruling, standing, tagNames, onRefresh }: StaleWorkProps) {
  const { draft, isPending } = ruling;
  if (draft === null) return null;
  const now = fieldTexts(amendableState(standing.work, tagNames));
  const mine = fieldTexts(amendableState(draft.work, tagNames));
  const { work, revision } = standing;
  return (
    <ConflictNotice
      what={what}
      isPending={isPending}
      fields={[...mine].map(([field, text]) => ({
        label: capitalised(field),
        now: now.get(field) ?? "",
        mine: text,
      }))}
      onKeepMine={() => ruling.sendDraft(draft, { base: work, revision })}
      onTakeNow={() => {
        ruling.change({ base: work, work, revision });
        ruling.dismiss();
        onRefresh();
      }}
    />
  );
}

const AGAIN = { accept: "Accept it as it reads now", reject: "Reject it as it reads now" };

export function StaleWork(props: StaleWorkProps) {
  const { what, ruling, standing, tagNames, onRefresh } = props;
  const { verdict, revision } = standing;
  if (verdict === "amend") return <StaleAmendment {...props} />;
  const changes = diffWork(
    amendableState(ruling.readBefore, tagNames),
    amendableState(standing.work, tagNames),
  );
  return (
    <section
      role="alert"
      className="flex flex-col gap-3 rounded-m border border-caution/30 bg-caution-soft px-3 py-2.5"
    >
      <p>
        <span className="font-semibold">{what} was changed since you read it.</span> Nothing was ruled.
      </p>
      <FieldChanges changes={changes} />
      <div className="flex flex-wrap gap-2">
        <Button
          onPress={() => {
            ruling.change({ base: standing.work, revision });
            ruling.dismiss();
            onRefresh();
          }}
        >
          Read it again
        </Button>
        <Button onPress={() => ruling.sendAgain(revision)} isDisabled={ruling.isPending}>
          {AGAIN[verdict]}
        </Button>
      </div>
    </section>
  );
}
