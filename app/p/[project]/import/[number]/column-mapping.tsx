"use client";

/** Which column of a table is taken for what: a choice a field, over the first rows as they stand. */
import { useState } from "react";
import { useAct } from "#components/form/use-act.ts";
import {
  COLUMN_FIELDS,
  type ColumnChoice,
  chooseColumn,
  columnChoice,
  fieldOf,
} from "#components/import/column-choice.ts";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Option } from "#components/ui/option.tsx";
import { Select } from "#components/ui/select.tsx";
import { toastUndo } from "#components/ui/toast-queue.ts";
import type { FileEdit } from "#lib/data/import/import-file-of.ts";
import type { ColumnMapping as Mapping, Reading } from "#lib/ingest/source-text.ts";
import type { TableHead } from "#lib/ingest/table/read-table-head.ts";
import type { ReadingAction } from "./warning-list.tsx";

export type ColumnMappingProps = {
  edit: FileEdit;
  reading: Reading;
  head: TableHead;
  /** As the columns were taken. */
  mapping: Mapping;
  /** The table cannot be used until somebody chooses: shown without being asked. */
  isOpen: boolean;
  /** Null where the file may not be changed. */
  setReading: ReadingAction | null;
};

const none = "none";
const labelOf = new Map(COLUMN_FIELDS.map(({ field, label }) => [field, label]));

type FieldsProps = {
  names: readonly string[];
  choice: ColumnChoice;
  onChoose: (choice: ColumnChoice) => void;
};

function Fields({ names, choice, onChoose }: FieldsProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-3 2xl:grid-cols-6">
      {COLUMN_FIELDS.map(({ field, label }) => (
        <Select
          key={field}
          label={label}
          value={choice[field] === "" ? none : `column ${choice[field]}`}
          onChange={(key) => {
            const column = key === none ? "" : String(key).slice("column ".length);
            onChoose(chooseColumn(choice, field, column));
          }}
        >
          {field === "text" ? (
            <Option id={none} text="Choose a column" />
          ) : (
            <Option id={none} text="No column" />
          )}
          {names.map((name) => (
            <Option key={name} id={`column ${name}`} text={name} />
          ))}
        </Select>
      ))}
    </div>
  );
}

/** What scrolls by itself must be within the keyboard's reach, though it is no control (WCAG 2.1.1). */
const REACHABLE = 0;

function Rows({ head, choice }: { head: TableHead; choice: ColumnChoice }) {
  return (
    <section
      tabIndex={REACHABLE}
      aria-label="First rows"
      className="overflow-x-auto rounded-m border border-line"
    >
      <table className="w-full border-collapse text-12">
        <thead>
          <tr className="bg-sunken">
            {head.names.map((name) => {
              const field = fieldOf(choice, name);
              return (
                <th
                  key={name}
                  scope="col"
                  className="min-w-32 border-b border-line px-2 py-1.5 text-start align-bottom font-medium"
                >
                  {field === null ? null : (
                    <Chip tone="accent" className="mb-1">
                      {labelOf.get(field)}
                    </Chip>
                  )}
                  <span className="block wrap-anywhere" dir="auto">
                    {name}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {head.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
            <tr key={at} className="border-t border-line align-top first:border-t-0">
              {head.names.map((name, column) => (
                <td
                  key={name}
                  dir="auto"
                  className={`px-2 py-1.5 wrap-anywhere ${fieldOf(choice, name) === null ? "text-ink-3" : ""}`}
                >
                  <span className="line-clamp-3">{row[column]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function ColumnMapping(props: ColumnMappingProps) {
  const { edit, reading, head, mapping, isOpen, setReading } = props;
  const { act, isPending } = useAct();
  const before = columnChoice(mapping);
  const [choice, choose] = useState(before);
  const isChanged = COLUMN_FIELDS.some(({ field }) => choice[field] !== before[field]);
  const read = () => {
    if (setReading === null) return;
    act(setReading, { ...edit, reading: { ...reading, columns: choice } }, ({ revision }) =>
      toastUndo("The columns are read as you chose", () => act(setReading, { ...edit, revision, reading })),
    );
  };
  return (
    <details open={isOpen || undefined} className="group border-b border-line px-7 py-2 max-sm:px-4">
      <summary className="w-fit cursor-pointer rounded-s py-1 text-12 font-medium text-ink-2 hover:text-ink">
        Columns:{" "}
        {COLUMN_FIELDS.filter(({ field }) => before[field] !== "")
          .map(({ field, label }) => `${label.toLowerCase()} from “${before[field]}”`)
          .join(", ") || "the text is not found"}
      </summary>
      <div className="flex flex-col gap-3 py-2">
        {setReading === null ? null : <Fields names={head.names} choice={choice} onChoose={choose} />}
        <Rows head={head} choice={choice} />
        {setReading === null ? null : (
          <Button
            variant="primary"
            className="w-fit"
            isPending={isPending}
            isDisabled={!isChanged || choice.text === ""}
            onPress={read}
          >
            Read the columns so
          </Button>
        )}
      </div>
    </details>
  );
}
