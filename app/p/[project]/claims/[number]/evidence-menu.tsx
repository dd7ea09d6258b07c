"use client";

/** What an author does to one piece of evidence: edit, share, take away, restore. */
import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { EvidenceValues } from "#components/claim/evidence-fields.tsx";
import { useAct } from "#components/form/use-act.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from "#components/ui/menu.tsx";
import { toast, toastUndo } from "#components/ui/toast-queue.ts";
import { deleteEvidence, restoreEvidence, shareEvidence } from "../../claim-actions.ts";

const EditEvidenceDialog = lazy(() =>
  import("./edit-evidence-dialog.tsx").then((m) => ({ default: m.EditEvidenceDialog })),
);

export type EvidenceMenuProps = {
  projectId: string;
  evidence: EvidenceValues & {
    evidenceId: string;
    revision: number;
    exact: string;
    visibility: "draft" | "shared";
    isWithdrawn: boolean;
  };
  /** Draft evidence is shared alone only where its claim is shared. */
  isClaimShared: boolean;
  /** Statements of independence on the claim. */
  statements: number;
};

function useEvidenceActs(projectId: string, evidenceId: string, revision: number) {
  const { act } = useAct();
  const key = { projectId, evidenceId };
  return {
    share: () => act(shareEvidence, { ...key, revision }, () => toast("Evidence shared")),
    restore: () => act(restoreEvidence, { ...key, revision }, () => toast("Evidence restored")),
    delete: () =>
      act(deleteEvidence, { ...key, revision }, ({ outcome, revision: gone }) =>
        toastUndo(outcome === "deleted" ? "Evidence deleted" : "Evidence withdrawn", () =>
          act(restoreEvidence, { ...key, revision: gone }),
        ),
      ),
  };
}

export function EvidenceMenu({ projectId, evidence, isClaimShared, statements }: EvidenceMenuProps) {
  const [isEditing, setEditing] = useState(false);
  const { evidenceId, revision, exact, stance, credibility, note, visibility, isWithdrawn } = evidence;
  const acts = { ...useEvidenceActs(projectId, evidenceId, revision), edit: () => setEditing(true) };
  return (
    <>
      <MenuTrigger>
        <IconButton label="Change this evidence" placement="left">
          <Ellipsis aria-hidden="true" />
        </IconButton>
        <Menu aria-label="Change this evidence" onAction={(key) => acts[key as keyof typeof acts]?.()}>
          {isWithdrawn ? (
            <MenuItem id="restore">Restore</MenuItem>
          ) : (
            <>
              <MenuItem id="edit">Edit</MenuItem>
              {visibility === "draft" && isClaimShared ? <MenuItem id="share">Share</MenuItem> : null}
              <MenuSeparator />
              <MenuItem id="delete" tone="danger">
                Delete
              </MenuItem>
            </>
          )}
        </Menu>
      </MenuTrigger>
      <Suspense fallback={null}>
        {isEditing ? (
          <EditEvidenceDialog
            projectId={projectId}
            evidenceId={evidenceId}
            revision={revision}
            exact={exact}
            initial={{ stance, credibility, note }}
            statements={statements}
            onClose={() => setEditing(false)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
