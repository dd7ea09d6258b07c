/** What a person reads of a mark that waits: what was marked, where it may stand now, and what is said otherwise there. */
import type { PassagePiece } from "#lib/anchor/passage-pieces.ts";
import type { Stance } from "#lib/claims/stance.ts";
import type { Touched } from "#lib/compare/comparison.ts";
import type { AnnotationTagItem } from "../annotation/list-annotations.ts";
import type { PassageArticle } from "../work/article-json.ts";
import type { MarkKind } from "./outdated-marks.ts";

export type WaitingPlace = {
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
  exact: string;
  /** From 1. */
  paragraph: number;
  pieces: PassagePiece[];
  touches: Touched[];
};

export type WaitingMark = {
  reanchoringId: string;
  /** Of the question, for the answer to name. */
  revision: number;
  kind: MarkKind;
  /** The annotation's or the evidence's. */
  markId: string;
  verdict: "changed" | "ambiguous" | "orphaned";
  article: PassageArticle;
  language: string;
  fromVersion: number;
  toVersion: number;
  /** Where it stands, in the old version. */
  standing: { startUtf16: number; endUtf16: number; pieces: PassagePiece[] };
  /** One for `changed`; one or more for `ambiguous`; none for `orphaned`. */
  places: WaitingPlace[];
  authorId: string;
  authorName: string;
  isMine: boolean;
  visibility: "draft" | "shared";
  note: string;
  tags: AnnotationTagItem[];
  claim: { number: number; text: string; stance: Stance } | null;
  /** The viewer may say where it stands. */
  mayPlace: boolean;
  waitsSince: Date;
};
