"use client";

/** One field for many articles: their source, their date, or where their bytes came from. */
import { type ReactNode, type SubmitEvent, useState } from "react";
import { CaptureFields } from "#components/import/capture-fields.tsx";
import { countOf } from "#components/import/count-of.ts";
import { dateForms } from "#components/import/typed-article.ts";
import { captureErrors, captureFacts, NOTHING_TYPED } from "#components/import/typed-capture.ts";
import { chosenSource } from "#components/import/typed-corrections.ts";
import { parseTypedDate } from "#components/import/typed-date.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Corrections } from "#lib/data/import/corrections.ts";
import type { BulkField } from "./bulk-bar.tsx";
import { usePlanScreen } from "./plan-context.tsx";
import { SourceField } from "./source-field.tsx";

export type BulkDialogProps = {
  field: BulkField;
  count: number;
  onClose: () => void;
  onSend: (corrections: Corrections, done: string) => void;
};

const titles: Record<BulkField, string> = {
  source: "Source of",
  date: "Publication date of",
  capture: "Capture of",
};

/** `corrections` is null while what is typed cannot be used. */
type Typed = { fields: ReactNode; corrections: Corrections | null; done: string };

function useSourceFields(): Typed {
  const { sources } = usePlanScreen();
  const [typed, setTyped] = useState("");
  return {
    fields: <SourceField typed={typed} onChange={setTyped} suggestion={null} />,
    corrections: { source: chosenSource(sources, typed) },
    done: typed.trim() === "" ? "are of no known source" : `are now of ${typed.trim()}`,
  };
}

function useDateFields(): Typed {
  const [typed, setTyped] = useState("");
  const published = parseTypedDate(typed);
  return {
    fields: (
      <TextField
        label="Published"
        autoFocus
        hint={`A day, month or year: ${dateForms}. Empty when it is not known.`}
        value={typed}
        onChange={setTyped}
        maxLength={10}
        error={published === null ? `Write it as ${dateForms}.` : undefined}
      />
    ),
    corrections: published === null ? null : { published },
    done: typed.trim() === "" ? "are undated now" : `are dated ${typed.trim()} now`,
  };
}

function useCaptureFields(): Typed {
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const errors = captureErrors(typed);
  const nothing = { url: null, archiveUrl: null, retrievedAt: null, method: null };
  const isUsable = Object.keys(errors).length === 0;
  return {
    fields: <CaptureFields typed={typed} errors={errors} messages={{}} prefix="" onChange={setTyped} />,
    corrections: isUsable ? { capture: captureFacts(typed, nothing) } : null,
    done: "have another capture now",
  };
}

export default function BulkDialog({ field, count, onClose, onSend }: BulkDialogProps) {
  const typed = { source: useSourceFields(), date: useDateFields(), capture: useCaptureFields() }[field];
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (typed.corrections !== null) onSend(typed.corrections, typed.done);
  };
  return (
    <Dialog
      title={`${titles[field]} ${countOf(count, "article")}`}
      isOpen
      onOpenChange={onClose}
      width={field === "capture" ? "m" : "s"}
      footer={
        <FormFooter form="bulk" onCancel={onClose} isDisabled={typed.corrections === null}>
          Set for {countOf(count, "article")}
        </FormFooter>
      }
    >
      <form id="bulk" onSubmit={onSubmit} className="flex flex-col gap-3 pt-1">
        <p className="text-ink-2">It replaces what each of them has. You can undo it.</p>
        {typed.fields}
      </form>
    </Dialog>
  );
}
