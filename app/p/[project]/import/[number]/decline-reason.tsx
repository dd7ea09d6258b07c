"use client";

/** Why a proposal was declined, said afterwards. What is typed stays when the answer does not come. */
import { type SubmitEvent, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import type { AnswerAction } from "../use-decline.ts";

export type DeclineReasonProps = { keys: ImportKey; proposedBy: string; explainDecline: AnswerAction };

export function DeclineReason({ keys, proposedBy, explainDecline }: DeclineReasonProps) {
  const [reason, setReason] = useState("");
  const { submit, isPending, failure } = useSubmission(explainDecline, () => toast("The reason is kept"));
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit({ ...keys, reason });
  };
  return (
    <form onSubmit={onSubmit} className="mx-5 mb-4 flex max-w-160 flex-col items-start gap-2 max-sm:mx-4">
      {failure?.fields?.reason === undefined ? <FailureBanner failure={failure} /> : null}
      <TextArea
        label="Reason"
        hint={`${proposedBy} reads it.`}
        rows={2}
        isRequired
        maxLength={1_000}
        value={reason}
        onChange={setReason}
        error={failure?.fields?.reason}
        className="w-full"
      />
      <Button type="submit" isPending={isPending} isDisabled={reason.trim() === ""}>
        Say why
      </Button>
    </form>
  );
}
