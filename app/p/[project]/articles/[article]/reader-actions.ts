/** The server actions the reader calls, handed to it as one. */
import type { ReaderActions } from "#components/reader/send-command.ts";
import {
  createAnnotation,
  deleteAnnotation,
  editAnnotation,
  proposeTag,
  restoreAnnotation,
  shareAnnotation,
  tagAnnotation,
} from "../../annotation-actions.ts";
import {
  addEvidence,
  createClaim,
  deleteEvidence,
  editEvidence,
  restoreEvidence,
  shareEvidence,
} from "../../claim-actions.ts";

export const readerActions: ReaderActions = {
  createAnnotation,
  editAnnotation,
  tagAnnotation,
  shareAnnotation,
  deleteAnnotation,
  restoreAnnotation,
  proposeTag,
  createClaim,
  addEvidence,
  editEvidence,
  shareEvidence,
  deleteEvidence,
  restoreEvidence,
};
