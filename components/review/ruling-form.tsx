"use client";

/** An amendment or a rejection while it is written: what shall change, and why. */
import { useState } from "react";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { AmendFields } from "./amend-fields.tsx";
import { changedFields } from "./amendment.ts";
import { REVIEW_GROUP, REVIEW_KEYS } from "./review-keys.ts";
import type { ReviewTag } from "./review-tag.ts";
import type { RulingInHand } from "./use-ruling.ts";
import type { RulingDraft } from "./use-ruling-draft.ts";

const LONGEST_REASON = 4_000;

export type RulingFormProps = {
  ruling: RulingInHand;
  draft: RulingDraft;
  tags: readonly ReviewTag[];
  /** Of independence, where the work is evidence: credibility 1 rests on them. */
  statements: number;
  /** After the form is closed without a ruling. */
  onLeave: () => void;
};

/** What is still missing before it can be sent; null when it is whole. */
function missing(draft: RulingDraft): string | null {
  const changesNothing = Object.keys(changedFields(draft.base, draft.work)).length === 0;
  if (draft.verdict === "amend" && changesNothing) return "Change something first, or accept it as it is.";
  return draft.reason.trim() === "" ? "Say why: the author reads your reason with the ruling." : null;
}

export function RulingForm({ ruling, draft, tags, statements, onLeave }: RulingFormProps) {
  const [isTried, setTried] = useState(false);
  const lacks = missing(draft);
  const send = () => {
    setTried(true);
    if (lacks === null) ruling.sendDraft(draft);
  };
  const leave = () => {
    ruling.leave();
    onLeave();
  };
  const { verdict } = draft;
  const word = verdict === "amend" ? "Amend" : "Reject";
  useShortcut({ keys: REVIEW_KEYS.send, label: word, group: REVIEW_GROUP, reach: "anywhere", run: send });
  const problem = ruling.errors.reason ?? ruling.errors.amendment ?? (isTried ? lacks : null) ?? undefined;
  return (
    <fieldset
      className="flex min-w-0 max-w-[42rem] flex-col gap-3 border-s-2 border-accent ps-4"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) leave();
      }}
    >
      <legend className="sr-only">{word} this work</legend>
      {verdict === "amend" ? (
        <AmendFields
          work={draft.work}
          onChange={(work) => ruling.change({ work })}
          errors={ruling.errors}
          tags={tags}
          statements={statements}
        />
      ) : null}
      <TextArea
        label="Reason"
        hint="The author reads it with the ruling."
        rows={2}
        isRequired
        autoFocus={verdict === "reject"}
        maxLength={LONGEST_REASON}
        value={draft.reason}
        onChange={(reason) => ruling.change({ reason })}
        error={problem}
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onPress={send} isPending={ruling.isPending} shortcut={REVIEW_KEYS.send}>
          {word}
        </Button>
        <Button variant="ghost" onPress={leave} shortcut={REVIEW_KEYS.leave}>
          Not now
        </Button>
      </div>
    </fieldset>
  );
}
