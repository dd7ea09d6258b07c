"use client";

/** Edits one's own evidence. A stale edit shows both and loses neither. */
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { EvidenceFields, type EvidenceValues } from "#components/claim/evidence-fields.tsx";
import { ConflictNotice } from "#components/form/conflict-notice.tsx";
import { currentRevision, currentRow, currentText } from "#components/form/current-values.ts";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { asCredibility } from "#lib/claims/admiralty.ts";
import { STANCES } from "#lib/claims/stance.ts";
import { editEvidence } from "../../claim-actions.ts";

export type EditEvidenceDialogProps = {
  projectId: string;
  evidenceId: string;
  revision: number;
  exact: string;
  initial: EvidenceValues;
  /** Statements of independence on the claim. */
  statements: number;
  onClose: () => void;
};

const gradeWord = (values: EvidenceValues) => String(values.credibility ?? "not graded");

export function EditEvidenceDialog(props: EditEvidenceDialogProps) {
  const { projectId, evidenceId, exact, initial, statements, onClose } = props;
  const formId = useId();
  const router = useRouter();
  const [values, setValues] = useState(initial);
  const [revision, setRevision] = useState(props.revision);
  const { submit, isPending, failure } = useSubmission(editEvidence, () => {
    router.refresh();
    toast("Evidence saved");
    onClose();
  });
  const save = (onRevision: number) => submit({ projectId, evidenceId, revision: onRevision, ...values });
  const row = currentRow(failure);
  const close = () => {
    // After a conflict the page behind still shows the older state.
    if (row) router.refresh();
    onClose();
  };
  const now: EvidenceValues | null = row && {
    stance: STANCES.find((stance) => stance === row.stance) ?? values.stance,
    credibility: asCredibility(typeof row.credibility === "number" ? row.credibility : null),
    note: currentText(row, "note"),
  };
  const isTyped = JSON.stringify(values) !== JSON.stringify(initial);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      isDismissable={!isTyped}
      isKeyboardDismissDisabled={isTyped}
      title="Edit evidence"
      footer={
        <FormFooter form={formId} onCancel={close} isDisabled={isPending}>
          Save
        </FormFooter>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save(revision);
        }}
      >
        <blockquote
          dir="auto"
          className="reading line-clamp-4 border-s-2 border-line-strong ps-3 text-15 text-ink-2"
        >
          {exact}
        </blockquote>
        {row && now ? (
          <ConflictNotice
            what="This evidence"
            isPending={isPending}
            fields={[
              { label: "Stance", now: now.stance, mine: values.stance },
              { label: "Credibility", now: gradeWord(now), mine: gradeWord(values) },
              { label: "Note", now: now.note, mine: values.note },
            ]}
            onTakeNow={() => {
              setValues(now);
              setRevision(currentRevision(row));
            }}
            onKeepMine={() => {
              setRevision(currentRevision(row));
              save(currentRevision(row));
            }}
          />
        ) : null}
        {failure?.fields === undefined && row === null ? <FailureBanner failure={failure} /> : null}
        <EvidenceFields
          values={values}
          onChange={setValues}
          errors={failure?.fields}
          statements={statements}
        />
      </form>
    </Dialog>
  );
}
