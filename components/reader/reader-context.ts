"use client";

/** What the parts of the reader that act need, in one place. */
import { createContext, useContext } from "react";
import type { KeptText } from "./kept-text.ts";
import type { ReaderItem, ReaderTag, Visibility } from "./reader-item.ts";
import type { ReaderStore } from "./reader-store.ts";
import type { Place, ReaderActions } from "./send-command.ts";
import type { TextRange } from "./text-range.ts";

export type ClaimChoice = {
  id: string;
  number: number;
  text: string;
  visibility: Visibility;
  /** Statements of independence: credibility 1 rests on them. */
  statements: number;
};

export type ReaderScope = {
  store: ReaderStore;
  kept: KeptText;
  actions: ReaderActions;
  place: Place;
  body: string;
  tags: readonly ReaderTag[];
  /** Takes in a tag that was just made. */
  addTag: (tag: ReaderTag) => void;
  /** The project's claims, on their way while the page is read already. */
  claims: Promise<ClaimChoice[]>;
  /** How new marks are made: chosen visibly, remembered. */
  visibility: Visibility;
  setVisibility: (visibility: Visibility) => void;
  /** Marks a passage; the mark is selected at once. */
  annotate: (range: TextRange, parts: { tagIds?: readonly string[]; note?: string }) => void;
  /** Deletes one's own mark, with the way back. */
  remove: (item: ReaderItem) => void;
  select: (id: string | null) => void;
  /** Read out to those who do not see the page. */
  announce: (text: string) => void;
};

const ReaderContext = createContext<ReaderScope | null>(null);

export const ReaderScopeProvider = ReaderContext.Provider;

/** Throws outside the reader, which is a bug. */
export function useReaderScope(): ReaderScope {
  const scope = useContext(ReaderContext);
  if (scope === null) throw new Error("This part stands outside the reader.");
  return scope;
}
