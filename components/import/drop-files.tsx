"use client";

/** Where files are dropped or picked. Knows nothing of what becomes of them. */
import { FileUp } from "lucide-react";
import { DropZone, type DropZoneProps } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Text } from "react-aria-components/Text";
import { Button } from "#components/ui/button.tsx";

export type DropFilesProps = {
  /** In a narrow place: one line. */
  size?: "wide" | "narrow";
  isDisabled?: boolean;
  onFiles: (files: File[]) => void;
};

type Dropped = Parameters<NonNullable<DropZoneProps["onDrop"]>>[0]["items"];

async function filesOf(items: Dropped): Promise<File[]> {
  return Promise.all(items.flatMap((item) => (item.kind === "file" ? [item.getFile()] : [])));
}

const frame =
  "rounded-m border border-dashed border-line-control bg-surface transition-colors duration-100 " +
  "data-drop-target:border-accent data-drop-target:bg-accent-soft data-disabled:opacity-60";

export function DropFiles({ size = "wide", isDisabled = false, onFiles }: DropFilesProps) {
  const isWide = size === "wide";
  return (
    <DropZone
      isDisabled={isDisabled}
      getDropOperation={() => "copy"}
      onDrop={async ({ items }) => onFiles(await filesOf(items))}
      className={`${frame} ${isWide ? "flex flex-col items-center gap-3 px-6 py-10 text-center" : "flex flex-col gap-2 p-3"}`}
    >
      {isWide ? <FileUp aria-hidden="true" className="size-6 text-ink-3" strokeWidth={1.5} /> : null}
      <Text slot="label" className={isWide ? "reading text-19 font-semibold" : "text-12 text-ink-2"}>
        {isWide ? "Drop text files here" : "Drop more files here"}
      </Text>
      {isWide ? (
        <p className="max-w-110 text-ink-2">
          Plain .txt files, up to 20 MB each, as many as you like. You see what they would become before
          anything is written, and can undo it after.
        </p>
      ) : null}
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={[".txt", "text/plain"]}
        onSelect={(list) => onFiles(list === null ? [] : [...list])}
      >
        <Button variant={isWide ? "primary" : "secondary"} size={isWide ? "m" : "s"} isDisabled={isDisabled}>
          Choose files
        </Button>
      </FileTrigger>
    </DropZone>
  );
}
