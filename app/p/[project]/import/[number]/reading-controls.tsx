"use client";

/** How a person wants a file read, where the file leaves a choice, and where they say that its bytes came from. */
import { lazy, Suspense, useState } from "react";
import { useAct } from "#components/form/use-act.ts";
import { canReadAnew } from "#components/import/can-read-anew.ts";
import { Button } from "#components/ui/button.tsx";
import { Option } from "#components/ui/option.tsx";
import { OptionGroup } from "#components/ui/option-group.tsx";
import { Select } from "#components/ui/select.tsx";
import { toastUndo } from "#components/ui/toast-queue.ts";
import type { FileEdit } from "#lib/data/import/import-file-of.ts";
import type { ImportFileFacts } from "#lib/data/import/import-view.ts";
import { ENCODING_GROUPS, encodingWords } from "#lib/ingest/encoding/encoding-names.ts";
import type { SourceFormat } from "#lib/ingest/source-text.ts";
import type { ReadingAction } from "./warning-list.tsx";

const FileCaptureDialog = lazy(() => import("./file-capture-dialog.tsx"));

export type ReadingControlsProps = {
  edit: FileEdit;
  file: ImportFileFacts;
  setReading: ReadingAction;
  setFileCapture: ReadingAction;
};

/** Formats that carry their characters themselves leave no choice. */
const encoded: readonly SourceFormat[] = ["text", "markdown", "html", "csv", "json", "feed"];

const found = "found";

function Encoding({ edit, file, setReading }: Omit<ReadingControlsProps, "setFileCapture">) {
  const { act, isPending } = useAct();
  const { reading, encoding, name } = file;
  const read = (id: string) => {
    const { encoding: before, ...rest } = reading;
    if ((before ?? found) === id) return;
    const wanted = id === found ? rest : { ...rest, encoding: id };
    act(setReading, { ...edit, reading: wanted }, ({ revision }) =>
      toastUndo(`${name} is read anew`, () => act(setReading, { ...edit, revision, reading })),
    );
  };
  const asFound = reading.encoding === undefined && encoding !== null ? `: ${encodingWords(encoding)}` : "";
  return (
    <Select
      aria-label="Encoding"
      value={reading.encoding ?? found}
      isDisabled={isPending}
      onChange={(key) => read(String(key))}
      className="w-56 max-sm:w-auto max-sm:flex-1"
    >
      <Option id={found} text={`Encoding as found${asFound}`} />
      {ENCODING_GROUPS.map(({ group, encodings }) => (
        <OptionGroup key={group} title={group}>
          {encodings.map(({ id, name: words }) => (
            <Option key={id} id={id} text={words} />
          ))}
        </OptionGroup>
      ))}
    </Select>
  );
}

export function ReadingControls({ edit, file, setReading, setFileCapture }: ReadingControlsProps) {
  const [isOpen, setOpen] = useState(false);
  const { url, archiveUrl, retrievedAt, method } = file.capture;
  const isStated = url !== null || archiveUrl !== null || retrievedAt !== null || method !== null;
  const isEncoded = file.format === null || encoded.includes(file.format);
  const hasChoice = isEncoded && (file.problem === null || canReadAnew(file.problem));
  // Of a file that cannot be used nothing is cited.
  const canState = file.problem === null;
  if (!hasChoice && !canState) return null;
  return (
    <div className="flex items-center gap-2 max-sm:w-full">
      {hasChoice ? <Encoding edit={edit} file={file} setReading={setReading} /> : null}
      {canState ? (
        <Button onPress={() => setOpen(true)}>{isStated ? "Capture…" : "State its capture…"}</Button>
      ) : null}
      {isOpen ? (
        <Suspense fallback={null}>
          <FileCaptureDialog
            edit={edit}
            name={file.name}
            capture={file.capture}
            setFileCapture={setFileCapture}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
