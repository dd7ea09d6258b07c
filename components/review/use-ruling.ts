"use client";

/** Ruling on one piece of work: accepting at once, amending and rejecting from a draft, and what the server refused. */
import { useState } from "react";
import { currentRevision, currentRow } from "#components/form/current-values.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import type { ReviewItem } from "#lib/data/decision/review-item.ts";
import type { Failure, Result } from "#lib/errors.ts";
import { type Amendable, amendableOf, changedFields, standingAmendable } from "./amendment.ts";
import { type DraftPlace, type RulingDraft, useRulingDraft } from "./use-ruling-draft.ts";
import type { Verdict } from "./verdict-chip.tsx";

export type RuleAction = (raw: unknown) => Promise<Result<unknown>>;

/** The work as it stands now, where it was changed since the reviewer read it. */
export type Standing = { revision: number; work: Amendable; verdict: Verdict };

export type RulingPlace = DraftPlace & {
  projectId: string;
  rule: RuleAction;
  onRuled: (verdict: Verdict) => void;
};

/** What is sent beside the subject. */
type Sent = { verdict: Verdict; revision: number; reason: string; amendment?: Record<string, unknown> };

type Subject = { projectId: string; subject: Pick<ReviewItem, "type" | "id"> };

/** Messages by field, without the path they came under. */
function fieldErrors(failure: Failure | null): Record<string, string> {
  const entries = Object.entries(failure?.fields ?? {});
  return Object.fromEntries(entries.map(([path, message]) => [path.replace(/^amendment\./, ""), message]));
}

export function useRuling(place: RulingPlace) {
  const { item, projectId, rule, onRuled, tagNames } = place;
  const form = useRulingDraft(place);
  const [sent, setSent] = useState<Sent | null>(null);
  const [seen, setSeen] = useState<Failure | null>(null);
  const { submit, isPending, failure } = useSubmission(rule, (_value, { verdict }: Sent & Subject) => {
    form.forget();
    onRuled(verdict);
  });
  const shown = failure === seen ? null : failure;
  const row = currentRow(shown);
  const send = (ruling: Sent) => {
    setSent(ruling);
    submit({ projectId, subject: { type: item.type, id: item.id }, ...ruling });
  };
  /** `from`: what an amendment is told against, when it is not what the draft was begun on. */
  const sendDraft = (draft: RulingDraft, from: { base: Amendable; revision: number } = draft) => {
    const { verdict, reason, work } = draft;
    const amendment = verdict === "amend" ? { amendment: changedFields(from.base, work) } : {};
    send({ verdict, reason, revision: from.revision, ...amendment });
  };
  const standing: Standing | null =
    row === null || sent === null
      ? null
      : {
          revision: currentRevision(row),
          work: standingAmendable(item.type, row, tagNames),
          verdict: sent.verdict,
        };
  return {
    ...form,
    accept: () => send({ verdict: "accept", revision: item.revision, reason: "" }),
    sendDraft,
    /** The same ruling once more, on how the work stands now. */
    sendAgain: (revision: number) => sent && send({ ...sent, revision }),
    readBefore: form.draft?.base ?? amendableOf(item),
    isPending,
    failure: row === null ? shown : null,
    errors: fieldErrors(shown),
    standing,
    dismiss: () => setSeen(failure),
  };
}

export type RulingInHand = ReturnType<typeof useRuling>;
