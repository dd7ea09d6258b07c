"use client";

/**
 * A ruling while it is typed: opened, changed, left and taken up again. It is kept in the browser until the server has
 * the ruling, and remembers the revision it was begun on, so that a later change of the work is met as a conflict.
 */
import { useState } from "react";
import { browserStore, KeptText } from "#components/reader/kept-text.ts";
import type { ReviewItem } from "#lib/data/decision/review-item.ts";
import type { Json } from "#lib/errors.ts";
import { type Amendable, amendableOf, standingAmendable, type TagNames } from "./amendment.ts";

export type RulingDraft = {
  verdict: "amend" | "reject";
  reason: string;
  /** How the work read when the draft was begun, and the revision that was. */
  base: Amendable;
  revision: number;
  /** What it shall read after an amendment. */
  work: Amendable;
};

export type DraftPlace = { item: ReviewItem; viewerId: string; tagNames: TagNames };

const fresh = (item: ReviewItem): Omit<RulingDraft, "verdict"> => {
  const base = amendableOf(item);
  return { reason: "", base, revision: item.revision, work: base };
};

function parsed(text: string | undefined): { [key: string]: Json } {
  const value: Json = JSON.parse(text ?? "{}");
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

function restore({ item, tagNames }: DraftPlace, kept: KeptText): Omit<RulingDraft, "verdict"> | null {
  const fields = kept.fields(item.id);
  if (fields === null) return null;
  try {
    const read = (text: string | undefined) => standingAmendable(item.type, parsed(text), tagNames);
    const revision = Number(fields.revision);
    if (!Number.isInteger(revision) || revision < 1) return null;
    return { reason: fields.reason ?? "", base: read(fields.base), work: read(fields.work), revision };
  } catch {
    return null;
  }
}

export function useRulingDraft(place: DraftPlace) {
  const { item, viewerId } = place;
  const [draft, setDraft] = useState<RulingDraft | null>(null);
  const [isOpen, setOpen] = useState(false);
  const kept = () => new KeptText(browserStore(), viewerId, "review", "queue");
  const keep = (next: RulingDraft) => {
    setDraft(next);
    const { reason, base, work, revision } = next;
    const texts = { base: JSON.stringify(base), work: JSON.stringify(work) };
    kept().keepFields(item.id, { reason, revision: String(revision), ...texts });
  };
  return {
    draft: isOpen ? draft : null,
    open: (verdict: RulingDraft["verdict"]) => {
      setDraft({ ...(draft ?? restore(place, kept()) ?? fresh(item)), verdict });
      setOpen(true);
    },
    change: (part: Partial<RulingDraft>) => draft && keep({ ...draft, ...part }),
    /** Closes the form; what was typed comes back when it is opened again. */
    leave: () => setOpen(false),
    /** The server has it. */
    forget: () => {
      setOpen(false);
      setDraft(null);
      kept().keepFields(item.id, null);
    },
  };
}
