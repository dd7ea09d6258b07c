"use client";

/** Judges a claim: an ICD 203 likelihood with its reason, and confidence apart from it. */
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { ConflictNotice } from "#components/form/conflict-notice.tsx";
import { currentRevision, currentRow, currentText } from "#components/form/current-values.ts";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
import { Radio, RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { CONFIDENCES, LIKELIHOOD_WORDING, LIKELIHOODS, likelihoodRange } from "#lib/claims/estimate.ts";
import { judgeClaim } from "../../claim-actions.ts";

/** "" stands for not judged. */
export type Judgement = { likelihood: string; likelihoodReason: string; confidence: string };

export type JudgeDialogProps = {
  projectId: string;
  claimId: string;
  revision: number;
  initial: Judgement;
  onClose: () => void;
};

const wordOf = (likelihood: string) => {
  const known = LIKELIHOODS.find((term) => term === likelihood);
  return known ? LIKELIHOOD_WORDING[known] : "not judged";
};

function Fields({
  values,
  onChange,
  error,
}: {
  values: Judgement;
  onChange: (values: Judgement) => void;
  error: string | undefined;
}) {
  const set = (change: Partial<Judgement>) => onChange({ ...values, ...change });
  return (
    <>
      <RadioGroup label="Likelihood" value={values.likelihood} onChange={(likelihood) => set({ likelihood })}>
        {LIKELIHOODS.map((term) => (
          <Radio key={term} value={term}>
            {LIKELIHOOD_WORDING[term]} <span className="tabular text-ink-3">{likelihoodRange(term)}</span>
          </Radio>
        ))}
        <Radio value="">not judged</Radio>
      </RadioGroup>
      {values.likelihood === "" ? null : (
        <TextArea
          label="Because"
          hint="What the likelihood rests on."
          value={values.likelihoodReason}
          onChange={(likelihoodReason) => set({ likelihoodReason })}
          isRequired
          maxLength={10_000}
          error={error}
        />
      )}
      <RadioGroup
        label="Confidence"
        hint="How good the ground is: sources, their number and independence. It says nothing of likelihood."
        value={values.confidence}
        onChange={(confidence) => set({ confidence })}
      >
        {CONFIDENCES.map((term) => (
          <Radio key={term} value={term}>
            {term}
          </Radio>
        ))}
        <Radio value="">not judged</Radio>
      </RadioGroup>
    </>
  );
}

export function JudgeDialog(props: JudgeDialogProps) {
  const { projectId, claimId, initial, onClose } = props;
  const formId = useId();
  const router = useRouter();
  const [values, setValues] = useState(initial);
  const [revision, setRevision] = useState(props.revision);
  const { submit, isPending, failure } = useSubmission(judgeClaim, () => {
    router.refresh();
    toast("Assessment saved");
    onClose();
  });
  const { likelihood, likelihoodReason, confidence } = values;
  const save = (onRevision: number) =>
    submit({
      projectId,
      claimId,
      revision: onRevision,
      likelihood: likelihood || null,
      likelihoodReason,
      confidence: confidence || null,
    });
  const row = currentRow(failure);
  const close = () => {
    // After a conflict the page behind still shows the older state.
    if (row) router.refresh();
    onClose();
  };
  const now = row && {
    likelihood: currentText(row, "likelihood"),
    likelihoodReason: currentText(row, "likelihoodReason"),
    confidence: currentText(row, "confidence"),
  };
  const isTyped = JSON.stringify(values) !== JSON.stringify(initial);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      isDismissable={!isTyped}
      isKeyboardDismissDisabled={isTyped}
      title="Likelihood and confidence"
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
        {row && now ? (
          <ConflictNotice
            what="This claim"
            isPending={isPending}
            fields={[
              { label: "Likelihood", now: wordOf(now.likelihood), mine: wordOf(likelihood) },
              { label: "Because", now: now.likelihoodReason, mine: likelihoodReason },
              { label: "Confidence", now: now.confidence, mine: confidence },
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
        <Fields values={values} onChange={setValues} error={failure?.fields?.likelihoodReason} />
      </form>
    </Dialog>
  );
}
