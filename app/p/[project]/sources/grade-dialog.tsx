"use client";

/** Gives a source a letter from a day on, with the reason. What it had before stays in its history. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { currentRevision, currentRow, currentText } from "#components/form/current-values.ts";
import { FormDialog } from "#components/form/form-dialog.tsx";
import type { ServerAction } from "#components/form/run-action.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Radio, RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import {
  asReliability,
  RELIABILITIES,
  RELIABILITY_WORDING,
  type Reliability,
} from "#lib/claims/admiralty.ts";
import type { Failure } from "#lib/errors.ts";

export type GradeDialogProps = {
  name: string;
  /** The one that holds. */
  letter: Reliability | null;
  revision: number;
  target: object;
  action: ServerAction<unknown>;
  onClose: () => void;
};

const today = () => new Date().toISOString().slice(0, 10);

type Values = { letter: Reliability | null; validFrom: string; reason: string };

type FieldsProps = { values: Values; onChange: (values: Values) => void; failure: Failure | null };

function Fields({ values, onChange, failure }: FieldsProps) {
  const set = (change: Partial<Values>) => onChange({ ...values, ...change });
  return (
    <>
      <RadioGroup
        label="Letter"
        value={values.letter}
        onChange={(letter) => set({ letter: asReliability(letter) })}
        isRequired
        error={failure?.fields?.letter}
      >
        {RELIABILITIES.map((letter) => (
          <Radio key={letter} value={letter}>
            <b className="me-2 inline-block w-3 font-semibold">{letter}</b>
            {RELIABILITY_WORDING[letter]}
          </Radio>
        ))}
      </RadioGroup>
      <TextField
        label="Holds from"
        hint="A day, as 2031-03-14; today at the latest."
        value={values.validFrom}
        onChange={(validFrom) => set({ validFrom })}
        isRequired
        maxLength={10}
        error={failure?.fields?.validFrom}
      />
      <TextArea
        label="Why"
        hint="Kept with the letter, for everyone of the project."
        rows={2}
        value={values.reason}
        onChange={(reason) => set({ reason })}
        maxLength={1_000}
        isRequired
        error={failure?.fields?.reason}
      />
    </>
  );
}

/** Someone graded or renamed it meanwhile: how it stands, and that one's own is not lost. */
function ChangedMeanwhile({ row }: { row: NonNullable<ReturnType<typeof currentRow>> }) {
  const letter = currentText(row, "letter");
  const since =
    letter === "" ? "It has no letter" : `Its letter is ${letter}, from ${currentText(row, "validFrom")}`;
  return (
    <Banner tone="caution" title="This source was changed meanwhile.">
      It is called “<bdi>{currentText(row, "name")}</bdi>”. {since}. Save again to add yours after it.
    </Banner>
  );
}

export default function GradeDialog({ name, letter, revision, target, action, onClose }: GradeDialogProps) {
  const router = useRouter();
  const [initial] = useState<Values>(() => ({ letter, validFrom: today(), reason: "" }));
  const [values, setValues] = useState(initial);
  const { submit, isPending, failure } = useSubmission(action, () => {
    router.refresh();
    toast("Letter given");
    onClose();
  });
  const row = currentRow(failure);
  return (
    <FormDialog
      title={`How reliable is “${name}”?`}
      submitLabel="Give the letter"
      isTyped={JSON.stringify(values) !== JSON.stringify(initial)}
      isPending={isPending}
      failure={failure}
      notice={row && <ChangedMeanwhile row={row} />}
      onSubmit={() => submit({ ...target, ...values, revision: row ? currentRevision(row) : revision })}
      onClose={onClose}
    >
      <Fields values={values} onChange={setValues} failure={failure} />
    </FormDialog>
  );
}
