"use client";

/** A new source, or one to edit: its name, the other names it goes by, a note. */
import { currentText } from "#components/form/current-values.ts";
import { errorOf, linesOf, typedLines } from "#components/form/name-lines.ts";
import { RowDialog, type RowDialogProps } from "#components/form/row-dialog.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** `aliases`: one a line. */
export type SourceValues = { name: string; aliases: string; note: string };

export type SourceDialogProps = RowDialogProps<SourceValues>;

export default function SourceDialog(props: SourceDialogProps) {
  return (
    <RowDialog<SourceValues>
      dialog={props}
      what="This source"
      texts={({ name, aliases, note }) => ({ Name: name, "Other names": aliases, Note: note })}
      inputOf={(values) => ({ ...values, aliases: linesOf(values.aliases) })}
      valuesNow={(row) => ({
        name: currentText(row, "name"),
        aliases: typedLines(row.aliases),
        note: currentText(row, "note"),
      })}
    >
      {({ values, set, failure }) => (
        <>
          <TextField
            label="Name"
            value={values.name}
            onChange={(name) => set({ name })}
            isRequired
            maxLength={200}
            autoFocus
            error={errorOf(failure, "name")}
          />
          <TextArea
            label="Other names"
            hint="One a line. An import and the search find the source by each of them."
            value={values.aliases}
            onChange={(aliases) => set({ aliases })}
            maxLength={8_000}
            rows={3}
            error={errorOf(failure, "aliases")}
          />
          <TextArea
            label="Note"
            hint="What one should know of it: who owns it, what it covers."
            value={values.note}
            onChange={(note) => set({ note })}
            maxLength={2_000}
            rows={2}
            error={errorOf(failure, "note")}
          />
        </>
      )}
    </RowDialog>
  );
}
