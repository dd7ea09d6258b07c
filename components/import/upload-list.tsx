"use client";

/** The files of an upload with how far each is, and what is wrong with those that cannot be used. */
import { Check, CircleAlert, RotateCcw } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { countOf, sizeOf } from "./count-of.ts";
import { sentShare, type UploadItem, type UploadPhase } from "./upload-state.ts";

/** What is said of a file at the end of its line. */
function statusOf(phase: UploadPhase): string {
  if (phase.is === "waiting") return "waiting";
  if (phase.is === "sending") return "sending";
  if (phase.is === "planning") return "reading";
  if (phase.is === "broken") return phase.message;
  return (
    phase.file.problem?.message ?? (phase.file.files === 1 ? "There" : countOf(phase.file.files, "file"))
  );
}

function Mark({ phase }: { phase: UploadPhase }) {
  const isWrong = phase.is === "broken" || (phase.is === "added" && phase.file.problem !== null);
  if (isWrong) return <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-caution" />;
  if (phase.is === "added")
    return <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-supports" />;
  return <span aria-hidden="true" className="mt-1.5 ms-1 size-2 shrink-0 rounded-full bg-line-strong me-1" />;
}

function Row({ item, onSendAgain }: { item: UploadItem; onSendAgain: (key: string) => void }) {
  const { phase } = item;
  const isUnderWay = phase.is === "sending" || phase.is === "planning";
  return (
    <li className="relative flex items-start gap-2.5 border-t border-line py-2 first:border-t-0">
      <Mark phase={phase} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium break-all" dir="auto">
            {item.name}
          </span>
          <span className="tabular text-12 text-ink-3">{sizeOf(item.byteLength)}</span>
        </p>
        <p className="text-12 text-ink-2">{statusOf(phase)}</p>
        {isUnderWay ? (
          <progress
            aria-label={`${item.name}, sent`}
            value={sentShare(item)}
            max={1}
            className="mt-1 block h-1 w-full appearance-none overflow-hidden rounded-full bg-hover [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent"
          />
        ) : null}
      </div>
      {phase.is === "broken" ? (
        <Button size="s" onPress={() => onSendAgain(item.key)}>
          <RotateCcw aria-hidden="true" className="size-3.5" />
          Send again
        </Button>
      ) : null}
    </li>
  );
}

export type UploadListProps = { items: readonly UploadItem[]; onSendAgain: (key: string) => void };

export function UploadList({ items, onSendAgain }: UploadListProps) {
  return (
    <ul className="rounded-m border border-line bg-surface px-3 py-1">
      {items.map((item) => (
        <Row key={item.key} item={item} onSendAgain={onSendAgain} />
      ))}
    </ul>
  );
}
