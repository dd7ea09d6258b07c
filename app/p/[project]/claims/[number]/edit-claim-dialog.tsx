"use client";

/** Edits a claim's words, owner and due date. */
import { ClaimFields, type ClaimOwner, type ClaimValues } from "#components/claim/claim-fields.tsx";
import { currentText } from "#components/form/current-values.ts";
import { RowDialog } from "#components/form/row-dialog.tsx";
import { editClaim } from "../../claim-actions.ts";

export type EditClaimDialogProps = {
  projectId: string;
  claimId: string;
  revision: number;
  initial: ClaimValues;
  owners: readonly ClaimOwner[];
  onClose: () => void;
};

const naming = { title: "Edit claim", submitLabel: "Save", doneMessage: "Claim saved" };

export function EditClaimDialog(props: EditClaimDialogProps) {
  const { projectId, claimId, owners, ...rest } = props;
  const nameOf = (userId: string) => owners.find((owner) => owner.userId === userId)?.name ?? "someone";
  return (
    <RowDialog<ClaimValues>
      dialog={{ ...naming, ...rest, target: { projectId, claimId }, action: editClaim }}
      what="This claim"
      texts={({ text, ownerId, dueOn }) => ({ Claim: text, Owner: nameOf(ownerId), Due: dueOn })}
      inputOf={({ dueOn, ...values }) => ({ ...values, dueOn: dueOn || null })}
      valuesNow={(row) => ({
        text: currentText(row, "text"),
        ownerId: currentText(row, "ownerId"),
        dueOn: currentText(row, "dueOn"),
      })}
    >
      {({ values, set, failure }) => (
        <ClaimFields values={values} onChange={set} failure={failure} owners={owners} />
      )}
    </RowDialog>
  );
}
