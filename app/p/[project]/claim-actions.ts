"use server";
/** Server actions on claims and their evidence. They refresh no page: the caller does. */
import { action } from "#lib/action.ts";
import * as claim from "#lib/data/claim/claim-input.ts";
import { createClaim as runCreate } from "#lib/data/claim/create-claim.ts";
import { deleteClaim as runDelete, restoreClaim as runRestore } from "#lib/data/claim/delete-claim.ts";
import {
  editClaim as runEdit,
  judgeClaim as runJudge,
  setClaimStatus as runStatus,
} from "#lib/data/claim/edit-claim.ts";
import { shareClaim as runShare } from "#lib/data/claim/share-claim.ts";
import { addEvidence as runAddEvidence } from "#lib/data/evidence/add-evidence.ts";
import {
  deleteEvidence as runDeleteEvidence,
  restoreEvidence as runRestoreEvidence,
} from "#lib/data/evidence/delete-evidence.ts";
import {
  editEvidence as runEditEvidence,
  shareEvidence as runShareEvidence,
} from "#lib/data/evidence/edit-evidence.ts";
import * as evidence from "#lib/data/evidence/evidence-input.ts";

export const createClaim = action({ act: "claim.create", input: claim.newClaim, run: runCreate });
export const editClaim = action({ act: "claim.edit", input: claim.claimEdit, run: runEdit });
export const judgeClaim = action({ act: "claim.judge", input: claim.claimJudgement, run: runJudge });
export const setClaimStatus = action({
  act: "claim.status",
  input: claim.claimStatusChange,
  run: runStatus,
});
export const shareClaim = action({ act: "claim.share", input: claim.claimKey, run: runShare });
export const deleteClaim = action({ act: "claim.delete", input: claim.claimKey, run: runDelete });
export const restoreClaim = action({ act: "claim.restore", input: claim.claimKey, run: runRestore });

export const addEvidence = action({ act: "evidence.add", input: evidence.newEvidence, run: runAddEvidence });
export const editEvidence = action({
  act: "evidence.edit",
  input: evidence.evidenceEdit,
  run: runEditEvidence,
});
export const shareEvidence = action({
  act: "evidence.share",
  input: evidence.evidenceKey,
  run: runShareEvidence,
});
export const deleteEvidence = action({
  act: "evidence.delete",
  input: evidence.evidenceKey,
  run: runDeleteEvidence,
});
export const restoreEvidence = action({
  act: "evidence.restore",
  input: evidence.evidenceKey,
  run: runRestoreEvidence,
});
