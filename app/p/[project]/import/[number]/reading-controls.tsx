"use client";

/** How a person wants a file read, where the file leaves a choice, and where they say that its bytes came from. */
import { lazy, Suspense, useState } from "react";
import { useAct } from "#components/form/use-act.ts";
import { Button } from "#components/ui/button.tsx";
import { Option } from "#components/ui/option.tsx";
import { Select } from "#components/ui/select.tsx";
import { toastUndo } from "#components/ui/toast-queue.ts";
import type { FileEdit } from "#lib/data/import/import-file-of.ts";
import type { ImportFileFacts } from "#lib/data/import/import-view.ts";
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

/** Names of the WHATWG Encoding Standard, the likeliest of scraped text first. */
const encodings: readonly [string, string][] = [
  ["utf-8", "UTF-8"],
  ["windows-1252", "Windows-1252, Western"],
  ["iso-8859-15", "ISO-8859-15, Western"],
  ["windows-1250", "Windows-1250, Central European"],
  ["windows-1251", "Windows-1251, Cyrillic"],
  ["koi8-r", "KOI8-R, Russian"],
  ["koi8-u", "KOI8-U, Ukrainian"],
  ["windows-1253", "Windows-1253, Greek"],
  ["windows-1254", "Windows-1254, Turkish"],
  ["windows-1255", "Windows-1255, Hebrew"],
  ["windows-1256", "Windows-1256, Arabic"],
  ["windows-1257", "Windows-1257, Baltic"],
  ["utf-16le", "UTF-16, little endian"],
  ["utf-16be", "UTF-16, big endian"],
  ["gb18030", "GB 18030, Chinese"],
  ["big5", "Big5, Chinese"],
  ["shift_jis", "Shift JIS, Japanese"],
  ["euc-jp", "EUC-JP, Japanese"],
  ["euc-kr", "EUC-KR, Korean"],
];

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
  const asFound = reading.encoding === undefined && encoding !== null ? ` (${encoding.toUpperCase()})` : "";
  return (
    <Select
      aria-label="Encoding"
      value={reading.encoding ?? found}
      isDisabled={isPending}
      onChange={(key) => read(String(key))}
      className="w-56 max-sm:w-auto max-sm:flex-1"
    >
      <Option id={found} text={`Encoding as found${asFound}`} />
      {encodings.map(([id, words]) => (
        <Option key={id} id={id} text={words} />
      ))}
    </Select>
  );
}

export function ReadingControls({ edit, file, setReading, setFileCapture }: ReadingControlsProps) {
  const [isOpen, setOpen] = useState(false);
  const { url, archiveUrl, retrievedAt, method } = file.capture;
  const isStated = url !== null || archiveUrl !== null || retrievedAt !== null || method !== null;
  const hasChoice = file.format === null || encoded.includes(file.format);
  return (
    <div className="flex items-center gap-2 max-sm:w-full">
      {hasChoice ? <Encoding edit={edit} file={file} setReading={setReading} /> : null}
      <Button onPress={() => setOpen(true)}>{isStated ? "Capture…" : "State its capture…"}</Button>
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
