"use client";

/** What was odd in a file, each in a sentence with its line; what can be mended has its button. */
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useAct } from "#components/form/use-act.ts";
import { HiddenText } from "#components/import/hidden-text.tsx";
import { Button } from "#components/ui/button.tsx";
import { toastUndo } from "#components/ui/toast-queue.ts";
import type { FileEdit } from "#lib/data/import/import-file-of.ts";
import type { Result } from "#lib/errors.ts";
import type { Reading, SourceWarning } from "#lib/ingest/source-text.ts";

export type ReadingAction = (raw: unknown) => Promise<Result<{ revision: number }>>;

export type WarningListProps = {
  warnings: readonly SourceWarning[];
  /** Null where the file may not be changed. */
  repair: { edit: FileEdit; reading: Reading; setReading: ReadingAction } | null;
};

/** More than a person reads at once; the rest is one press away. */
const shownFirst = 3;

/** Their messages do not name the line themselves. */
const ofPlace = new Set<SourceWarning["code"]>(["mojibake", "hidden_characters", "encoding_guessed"]);

function Repair({ edit, reading, setReading }: NonNullable<WarningListProps["repair"]>) {
  const { act, isPending } = useAct();
  const repair = () =>
    act(setReading, { ...edit, reading: { ...reading, repairMojibake: true } }, ({ revision }) =>
      toastUndo("The text is read as it was meant", () => act(setReading, { ...edit, revision, reading })),
    );
  return (
    <Button size="s" isPending={isPending} onPress={repair}>
      Repair
    </Button>
  );
}

function Warning({ warning, repair }: { warning: SourceWarning; repair: WarningListProps["repair"] }) {
  const canRepair = warning.code === "mojibake" && repair !== null && repair.reading.repairMojibake !== true;
  return (
    <li className="flex items-start gap-2 py-1">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-caution" />
      <span className="min-w-0 flex-1 wrap-anywhere" dir="auto">
        <HiddenText text={warning.message} />
        {ofPlace.has(warning.code) && warning.line !== null ? ` See line ${warning.line}.` : null}
      </span>
      {canRepair ? <Repair {...repair} /> : null}
    </li>
  );
}

export function WarningList({ warnings, repair }: WarningListProps) {
  const [isWhole, setWhole] = useState(false);
  if (warnings.length === 0) return null;
  const shown = isWhole ? warnings : warnings.slice(0, shownFirst);
  const more = warnings.length - shown.length;
  return (
    <section aria-label="Warnings" className="border-b border-line px-7 py-2 text-12 max-sm:px-4">
      <ul>
        {shown.map((warning) => (
          <Warning
            key={`${warning.code} ${warning.line} ${warning.message}`}
            warning={warning}
            repair={repair}
          />
        ))}
      </ul>
      {more > 0 ? (
        <Button size="s" variant="ghost" onPress={() => setWhole(true)} className="ms-4">
          Show {more} more
        </Button>
      ) : null}
    </section>
  );
}
