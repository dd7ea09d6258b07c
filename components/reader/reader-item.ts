/** What the reader shows beside the text: annotations and evidence, as plain data the server sends and the browser keeps. */
import type { Stance } from "#components/ui/stance-chip.tsx";
import type { Credibility } from "#lib/claims/admiralty.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";

export type ReaderTag = {
  id: string;
  name: string;
  hue: TagHue;
  /** The key 1–9 that sets it here. */
  key: string | null;
  definition: string;
};

export type Ruling = {
  verdict: "accept" | "amend" | "reject";
  reason: string;
  reviewerName: string;
  /** ISO instant. */
  at: string;
};

export type Visibility = "draft" | "shared";

type Authored = {
  id: string;
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
  exact: string;
  note: string;
  visibility: Visibility;
  author: { id: string; name: string };
  isMine: boolean;
  revision: number;
  /** ISO instant. */
  createdAt: string;
  isWithdrawn: boolean;
  /** The latest one; null while nobody has ruled. */
  ruling: Ruling | null;
};

export type AnnotationItem = Authored & { kind: "annotation"; tagIds: readonly string[] };

export type EvidenceItem = Authored & {
  kind: "evidence";
  claim: { id: string; number: number; text: string };
  stance: Stance;
  credibility: Credibility | null;
};

export type ReaderItem = AnnotationItem | EvidenceItem;

/** The fragment that selects an item: "#a-…" an annotation, "#e-…" evidence. */
export function anchorOf(item: Pick<ReaderItem, "kind" | "id">): string {
  return `${item.kind === "annotation" ? "a" : "e"}-${item.id}`;
}

/** Reading order: by start, longer first, then by age (ids sort by the time they were made). */
export function inReadingOrder(a: ReaderItem, b: ReaderItem): number {
  return a.startUtf16 - b.startUtf16 || b.endUtf16 - a.endUtf16 || (a.id < b.id ? -1 : 1);
}
