"use client";

/** The files of an upload with how far each is, and what is wrong with those that cannot be used. */
import { Check, CircleAlert, RotateCcw } from "lucide-react";
import { useRef } from "react";
import { HiddenText } from "#components/import/hidden-text.tsx";
import { visibleText } from "#components/import/visible-text.ts";
import { Button } from "#components/ui/button.tsx";
import { countOf, sizeOf } from "./count-of.ts";
import { sentShare, type UploadItem, type UploadPhase, uploadRows } from "./upload-state.ts";
import { useRowWindow } from "./use-row-window.ts";

/** What is said of a file at the end of its line. */
function statusOf(phase: UploadPhase): string {
  if (phase.is === "waiting") return "waiting";
  if (phase.is === "sending") return "sending";
  if (phase.is === "arriving") return "arriving";
  if (phase.is === "broken") return phase.message;
  const { problem, files } = phase.file;
  return problem?.message ?? (files === 1 ? "there" : `${countOf(files, "file")} in it`);
}

function Mark({ phase }: { phase: UploadPhase }) {
  const isWrong = phase.is === "broken" || (phase.is === "added" && phase.file.problem !== null);
  if (isWrong) return <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-caution" />;
  if (phase.is === "added") return <Check aria-hidden="true" className="size-4 shrink-0 text-supports" />;
  return <span aria-hidden="true" className="mx-1 size-2 shrink-0 rounded-full bg-line-strong" />;
}

const rowPx = 52;

function Row({ item, onSendAgain }: { item: UploadItem; onSendAgain: (key: string) => void }) {
  const { phase } = item;
  const isUnderWay = phase.is === "sending" || phase.is === "arriving";
  return (
    <div className="relative flex h-13 items-center gap-2.5 border-t border-line">
      <Mark phase={phase} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-x-2">
          <span className="min-w-0 truncate font-medium" dir="auto" title={visibleText(item.name)}>
            <HiddenText text={item.name} />
          </span>
          <span className="tabular text-12 whitespace-nowrap text-ink-3">{sizeOf(item.byteLength)}</span>
        </p>
        <p className="truncate text-12 text-ink-2" title={statusOf(phase)}>
          {statusOf(phase)}
        </p>
      </div>
      {isUnderWay ? (
        <progress
          aria-label={`${item.name}, sent`}
          value={sentShare(item)}
          max={1}
          className="absolute inset-x-0 bottom-0 block h-0.5 w-full appearance-none bg-hover [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent"
        />
      ) : null}
      {phase.is === "broken" ? (
        <Button size="s" onPress={() => onSendAgain(item.key)}>
          <RotateCcw aria-hidden="true" className="size-3.5" />
          Send again
        </Button>
      ) : null}
    </div>
  );
}

export type UploadListProps = { items: readonly UploadItem[]; onSendAgain: (key: string) => void };

export function UploadList({ items, onSendAgain }: UploadListProps) {
  const list = useRef<HTMLUListElement>(null);
  const rows = uploadRows(items);
  const { from, to, abovePx, belowPx } = useRowWindow(list, rows.length, rowPx);
  return (
    <ul
      ref={list}
      aria-label="Files sent"
      style={{ paddingBlock: `${abovePx}px ${belowPx}px` }}
      className="border-b border-line"
    >
      {rows.slice(from, to).map((item, at) => (
        <li key={item.key} aria-setsize={rows.length} aria-posinset={from + at + 1}>
          <Row item={item} onSendAgain={onSendAgain} />
        </li>
      ))}
    </ul>
  );
}
