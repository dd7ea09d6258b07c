"use client";

/** What an author does to a claim with one press: share, close, open again, take away; with the way back where there is one. */
import { useRouter } from "next/navigation";
import { useAct } from "#components/form/use-act.ts";
import { toast, toastUndo } from "#components/ui/toast-queue.ts";
import { deleteClaim, restoreClaim, setClaimStatus, shareClaim } from "../../claim-actions.ts";

export type ClaimKeys = {
  projectId: string;
  projectSlug: string;
  claimId: string;
  number: number;
  revision: number;
};

export function useClaimActs({ projectId, projectSlug, claimId, number, revision }: ClaimKeys) {
  const router = useRouter();
  const { act, isPending } = useAct();
  const key = { projectId, claimId };
  const now = { ...key, revision };
  return {
    isPending,
    share: () =>
      act(shareClaim, now, ({ sharedEvidence }) =>
        toast(
          `C-${number} shared`,
          sharedEvidence > 0 ? { detail: "Your draft evidence on it is shared too." } : {},
        ),
      ),
    setStatus: (status: "open" | "closed") =>
      act(setClaimStatus, { ...now, status }, (changed) =>
        toastUndo(status === "closed" ? `C-${number} closed` : `C-${number} opened again`, () =>
          act(setClaimStatus, { ...key, ...changed, status: status === "closed" ? "open" : "closed" }),
        ),
      ),
    remove: () =>
      act(deleteClaim, now, ({ outcome, revision: gone }) => {
        const restore = () => act(restoreClaim, { ...key, revision: gone });
        toastUndo(outcome === "deleted" ? `C-${number} deleted` : `C-${number} withdrawn`, restore);
        if (outcome === "deleted") router.push(`/p/${projectSlug}/claims`);
      }),
    restore: () => act(restoreClaim, now, () => toast(`C-${number} restored`)),
  };
}
