"use client";

/** States a claim that does not come from a passage. Opens the claim's page when it is made. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ClaimFields, type ClaimOwner } from "#components/claim/claim-fields.tsx";
import { FormDialog } from "#components/form/form-dialog.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Radio, RadioGroup } from "#components/ui/radio-group.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { createClaim } from "../claim-actions.ts";

export type NewClaimProps = {
  projectId: string;
  projectSlug: string;
  viewerId: string;
  owners: readonly ClaimOwner[];
};

export function NewClaimDialog({
  projectId,
  projectSlug,
  viewerId,
  owners,
  onClose,
}: NewClaimProps & { onClose: () => void }) {
  const router = useRouter();
  const [values, setValues] = useState({ text: "", ownerId: viewerId, dueOn: "" });
  const [visibility, setVisibility] = useState("draft");
  const { submit, isPending, failure } = useSubmission(createClaim, ({ number }) => {
    toast(`C-${number} stated`);
    router.push(`/p/${projectSlug}/claims/${number}`);
    onClose();
  });
  const { text, ownerId, dueOn } = values;
  return (
    <FormDialog
      title="New claim"
      submitLabel="State claim"
      isTyped={text !== "" || dueOn !== ""}
      isPending={isPending}
      failure={failure}
      onSubmit={() => submit({ projectId, text, ownerId, dueOn: dueOn === "" ? null : dueOn, visibility })}
      onClose={onClose}
    >
      <ClaimFields
        values={values}
        onChange={(change) => setValues({ ...values, ...change })}
        failure={failure}
        owners={owners}
      />
      <RadioGroup label="Who sees it" value={visibility} onChange={setVisibility}>
        <Radio value="draft">Only me, as a draft</Radio>
        <Radio value="shared">Everyone in the project; it then waits for review</Radio>
      </RadioGroup>
    </FormDialog>
  );
}
