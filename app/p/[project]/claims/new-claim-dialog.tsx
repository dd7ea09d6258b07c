"use client";

/** States a claim that does not come from a passage. Opens the claim's page when it is made. */
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { ClaimFields, type ClaimOwner } from "#components/claim/claim-fields.tsx";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
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
  const formId = useId();
  const router = useRouter();
  const [values, setValues] = useState({ text: "", ownerId: viewerId, dueOn: "" });
  const [visibility, setVisibility] = useState("draft");
  const { submit, isPending, failure } = useSubmission(createClaim, ({ number }) => {
    toast(`C-${number} stated`);
    router.push(`/p/${projectSlug}/claims/${number}`);
    onClose();
  });
  const { text, ownerId, dueOn } = values;
  const isTyped = text !== "" || dueOn !== "";
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!isTyped}
      isKeyboardDismissDisabled={isTyped}
      title="New claim"
      footer={
        <FormFooter form={formId} onCancel={onClose} isDisabled={isPending}>
          State claim
        </FormFooter>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit({ projectId, text, ownerId, dueOn: dueOn === "" ? null : dueOn, visibility });
        }}
      >
        {failure?.fields === undefined ? <FailureBanner failure={failure} /> : null}
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
      </form>
    </Dialog>
  );
}
