"use client";

/** Judges a claim: an ICD 203 likelihood with its reason, and confidence apart from it. */
import { currentText } from "#components/form/current-values.ts";
import { RowDialog, type RowFields } from "#components/form/row-dialog.tsx";
import { Radio, RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
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

function Fields({ values, set, failure }: RowFields<Judgement>) {
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
          error={failure?.fields?.likelihoodReason}
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

const naming = {
  title: "Likelihood and confidence",
  submitLabel: "Save",
  doneMessage: "Assessment saved",
};

export function JudgeDialog({ projectId, claimId, ...rest }: JudgeDialogProps) {
  return (
    <RowDialog<Judgement>
      dialog={{ ...naming, ...rest, target: { projectId, claimId }, action: judgeClaim }}
      what="This claim"
      texts={({ likelihood, likelihoodReason, confidence }) => ({
        Likelihood: wordOf(likelihood),
        Because: likelihoodReason,
        Confidence: confidence,
      })}
      inputOf={({ likelihood, likelihoodReason, confidence }) => ({
        likelihood: likelihood || null,
        likelihoodReason,
        confidence: confidence || null,
      })}
      valuesNow={(row) => ({
        likelihood: currentText(row, "likelihood"),
        likelihoodReason: currentText(row, "likelihoodReason"),
        confidence: currentText(row, "confidence"),
      })}
    >
      {(fields) => <Fields {...fields} />}
    </RowDialog>
  );
}
