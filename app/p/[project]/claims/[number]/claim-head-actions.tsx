"use client";

/** The author's buttons in the head of a claim's page. */
import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { ClaimOwner } from "#components/claim/claim-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from "#components/ui/menu.tsx";
import { useClaimActs } from "./use-claim-acts.ts";

const EditClaimDialog = lazy(() =>
  import("./edit-claim-dialog.tsx").then((m) => ({ default: m.EditClaimDialog })),
);

export type ClaimHeadActionsProps = {
  projectId: string;
  projectSlug: string;
  claim: {
    claimId: string;
    number: number;
    revision: number;
    text: string;
    ownerId: string;
    dueOn: string | null;
    status: "open" | "closed";
    visibility: "draft" | "shared";
    isWithdrawn: boolean;
  };
  owners: readonly ClaimOwner[];
};

export function ClaimHeadActions({ projectId, projectSlug, claim, owners }: ClaimHeadActionsProps) {
  const [isEditing, setEditing] = useState(false);
  const { claimId, number, revision, text, ownerId, dueOn, status } = claim;
  const acts = useClaimActs({ projectId, projectSlug, claimId, number, revision });
  if (claim.isWithdrawn) {
    return (
      <Button onPress={acts.restore} isDisabled={acts.isPending}>
        Restore
      </Button>
    );
  }
  const run = {
    edit: () => setEditing(true),
    status: () => acts.setStatus(status === "open" ? "closed" : "open"),
    delete: acts.remove,
  };
  return (
    <>
      {claim.visibility === "draft" ? (
        <Button variant="primary" onPress={acts.share} isDisabled={acts.isPending}>
          Share
        </Button>
      ) : null}
      <MenuTrigger>
        <IconButton label="Change this claim" placement="bottom">
          <Ellipsis aria-hidden="true" />
        </IconButton>
        <Menu aria-label="Change this claim" onAction={(key) => run[key as keyof typeof run]?.()}>
          <MenuItem id="edit">Edit words, owner, due date</MenuItem>
          <MenuItem id="status">{status === "open" ? "Close" : "Open again"}</MenuItem>
          <MenuSeparator />
          <MenuItem id="delete" tone="danger">
            Delete
          </MenuItem>
        </Menu>
      </MenuTrigger>
      <Suspense fallback={null}>
        {isEditing ? (
          <EditClaimDialog
            projectId={projectId}
            claimId={claimId}
            revision={revision}
            initial={{ text, ownerId, dueOn: dueOn ?? "" }}
            owners={owners}
            onClose={() => setEditing(false)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
