"use client";

/** A new tag, or a tag to edit, in a dialog. */
import { currentText } from "#components/form/current-values.ts";
import { RowDialog, type RowDialogProps } from "#components/form/row-dialog.tsx";
import { TAG_HUES } from "#lib/text/tag-hue.ts";
import { TagFields, type TagFieldsProps, type TagValues } from "./tag-fields.tsx";

export type TagDialogProps = RowDialogProps<TagValues> & Pick<TagFieldsProps, "takenKeys">;

export function TagDialog({ takenKeys, ...dialog }: TagDialogProps) {
  return (
    <RowDialog<TagValues>
      dialog={dialog}
      what="This tag"
      texts={({ name, definition, hue, key }) => ({
        Name: name,
        Definition: definition,
        Colour: hue,
        Key: key ?? "",
      })}
      inputOf={(values) => values}
      valuesNow={(row, typed) => ({
        name: currentText(row, "name"),
        definition: currentText(row, "definition"),
        hue: TAG_HUES.find((hue) => hue === row.hue) ?? typed.hue,
        key: currentText(row, "key") || null,
      })}
    >
      {({ values, set, failure }) => (
        <TagFields values={values} onChange={set} failure={failure} takenKeys={takenKeys} />
      )}
    </RowDialog>
  );
}
