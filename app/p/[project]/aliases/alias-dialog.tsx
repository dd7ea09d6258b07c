"use client";

/** The names of one thing, new or to edit. */
import { currentText } from "#components/form/current-values.ts";
import { errorOf, linesOf, typedLines } from "#components/form/name-lines.ts";
import { RowDialog, type RowDialogProps } from "#components/form/row-dialog.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** `names`: one a line. */
export type AliasValues = { label: string; names: string };

export type AliasDialogProps = RowDialogProps<AliasValues>;

export default function AliasDialog(props: AliasDialogProps) {
  return (
    <RowDialog<AliasValues>
      dialog={props}
      what="This list of names"
      texts={({ label, names }) => ({ Name: label, "Other names": names })}
      inputOf={({ label, names }) => ({ label, names: linesOf(names) })}
      valuesNow={(row) => ({ label: currentText(row, "label"), names: typedLines(row.names) })}
    >
      {({ values, set, failure }) => (
        <>
          <TextField
            label="Name"
            value={values.label}
            onChange={(label) => set({ label })}
            isRequired
            maxLength={200}
            autoFocus
            error={errorOf(failure, "label")}
          />
          <TextArea
            label="Other names of it"
            hint="One a line. Upper and lower case are one, but for names of two letters."
            value={values.names}
            onChange={(names) => set({ names })}
            isRequired
            maxLength={8_000}
            rows={4}
            error={errorOf(failure, "names")}
          />
        </>
      )}
    </RowDialog>
  );
}
