"use client";

/** Where files, folders and archives are dropped or picked, and text is pasted. Knows nothing of what becomes of them. */
import { FileUp } from "lucide-react";
import { DropZone, type DropZoneProps } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Text } from "react-aria-components/Text";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { MAX_ARCHIVE_BYTES } from "#lib/data/import/file-problem.ts";
import { MAX_ARTICLE_UTF16, MAX_FILE_BYTES, MAX_ZIP_FILES } from "#lib/ingest/file-problem.ts";
import { FORMAT_ENDINGS } from "#lib/ingest/source-formats.ts";
import { countOf } from "./count-of.ts";
import { type DroppedEntry, type DroppedFiles, filesIn, isSystemFile } from "./dropped-files.ts";

export type DropFilesProps = {
  /** In a narrow place: one line. */
  size?: "wide" | "narrow";
  onFiles: (files: File[]) => void;
  /** Asked to paste; with the text when text was dropped. */
  onPaste: (text: string) => void;
};

type Dropped = Parameters<NonNullable<DropZoneProps["onDrop"]>>[0]["items"];

/** Says what was not taken; nothing of it was meant to be imported. */
function tellAside({ setAside, unreadable }: DroppedFiles): void {
  if (setAside.length > 0)
    toast(`${countOf(setAside.length, "file")} of the system’s own left aside`, {
      detail: setAside.slice(0, 3).join(", "),
    });
  if (unreadable.length > 0)
    toast(`${countOf(unreadable.length, "file")} could not be read from your disk`, {
      detail: unreadable.slice(0, 3).join(", "),
    });
}

async function takeDropped(items: Dropped, { onFiles, onPaste }: DropFilesProps): Promise<void> {
  const entries = items.filter(
    (item): item is Exclude<(typeof items)[number], { kind: "text" }> => item.kind !== "text",
  );
  if (entries.length === 0) {
    const text = items.find((item) => item.kind === "text" && item.types.has("text/plain"));
    if (text?.kind === "text") onPaste(await text.getText("text/plain"));
    return;
  }
  const found = await filesIn(entries as DroppedEntry[]);
  tellAside(found);
  onFiles(found.files);
}

const accepted = Object.values(FORMAT_ENDINGS).flatMap((endings) => endings.map((ending) => `.${ending}`));

/** A folder that was picked brings what systems leave in it, as a dropped one does. */
function takePicked(list: FileList | null, onFiles: DropFilesProps["onFiles"]): void {
  const files = list === null ? [] : [...list];
  const setAside = files.filter((file) => isSystemFile(file.name)).map((file) => file.name);
  tellAside({ files, setAside, unreadable: [] });
  onFiles(files.filter((file) => !isSystemFile(file.name)));
}

const grouped = new Intl.NumberFormat("en-GB");
const inMegabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;

/** Whoever comes with more learns it before they send it. */
const limitWords = [
  `At most ${inMegabytes(MAX_FILE_BYTES)} a file`,
  `${inMegabytes(MAX_ARCHIVE_BYTES)} and ${grouped.format(MAX_ZIP_FILES)} files a ZIP`,
  `${grouped.format(MAX_ARTICLE_UTF16)} characters an article`,
].join(" · ");

const frame =
  "rounded-m border border-dashed border-line-control bg-surface transition-colors duration-100 " +
  "data-drop-target:border-accent data-drop-target:bg-accent-soft";

export function DropFiles(props: DropFilesProps) {
  const { size = "wide", onFiles, onPaste } = props;
  const isWide = size === "wide";
  const buttons = isWide ? "m" : "s";
  return (
    <DropZone
      getDropOperation={() => "copy"}
      onDrop={({ items }) => void takeDropped(items, props)}
      className={`${frame} ${isWide ? "flex flex-col items-center gap-3 px-6 py-8 text-center" : "flex flex-col gap-2 p-3"}`}
    >
      {isWide ? <FileUp aria-hidden="true" className="size-6 text-ink-3" strokeWidth={1.5} /> : null}
      <Text slot="label" className={isWide ? "reading text-19 font-semibold" : "text-12 text-ink-2"}>
        {isWide ? "Drop files, folders or a ZIP here" : "Drop more files here"}
      </Text>
      {isWide ? (
        <div className="flex max-w-136 flex-col gap-1">
          <p className="text-ink-2">
            Text, saved web pages, PDF, Word, e-mail, feeds, tables. You see what they would become before
            anything is written, and can undo it after.
          </p>
          <p className="tabular text-12 text-ink-3">{limitWords}</p>
        </div>
      ) : null}
      <div className={`flex flex-wrap gap-2 ${isWide ? "justify-center" : ""}`}>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={accepted}
          onSelect={(list) => takePicked(list, onFiles)}
        >
          <Button variant={isWide ? "primary" : "secondary"} size={buttons}>
            Choose files
          </Button>
        </FileTrigger>
        {isWide ? (
          <FileTrigger acceptDirectory onSelect={(list) => takePicked(list, onFiles)}>
            <Button>Choose a folder</Button>
          </FileTrigger>
        ) : null}
        <Button size={buttons} shortcut={isWide ? "p" : undefined} onPress={() => onPaste("")}>
          Paste a text
        </Button>
      </div>
    </DropZone>
  );
}
