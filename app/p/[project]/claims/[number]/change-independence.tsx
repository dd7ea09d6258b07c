"use client";

/** Withdraws a statement of independence, or states it again: either with its reason, which is kept beside the others. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { restateIndependence, withdrawIndependence } from "../../independence-actions.ts";

type Props = { projectId: string; independenceId: string; revision: number; word: "stated" | "withdrawn" };

function ReasonForm({ word, onClose, ...key }: Props & { onClose: () => void }) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const isStated = word === "stated";
  const { submit, isPending, failure } = useSubmission(
    isStated ? withdrawIndependence : restateIndependence,
    () => {
      router.refresh();
      toast(isStated ? "Statement withdrawn" : "Statement stands again");
      onClose();
    },
  );
  return (
    <form
      className="mt-2 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit({ ...key, reason });
      }}
    >
      {failure?.fields === undefined ? <FailureBanner failure={failure} /> : null}
      <TextField
        label="Because"
        autoFocus
        isRequired
        maxLength={2_000}
        value={reason}
        onChange={setReason}
        error={failure?.fields?.reason}
      />
      <div className="flex gap-2">
        <Button type="submit" size="s" variant="primary" isDisabled={isPending}>
          {isStated ? "Withdraw" : "State again"}
        </Button>
        <Button size="s" variant="ghost" onPress={onClose}>
          Not now
        </Button>
      </div>
    </form>
  );
}

export function ChangeIndependence(props: Props) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <ReasonForm {...props} onClose={() => setOpen(false)} />;
  return (
    <Button size="s" variant="ghost" className="mt-1" onPress={() => setOpen(true)}>
      {props.word === "stated" ? "Withdraw this statement" : "State it again"}
    </Button>
  );
}
