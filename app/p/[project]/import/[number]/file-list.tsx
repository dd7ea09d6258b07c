"use client";

/** The files of an import, those of one archive together; each opens its plan, and two keys go from one to the next. */
import { Archive, CircleAlert, CircleHelp, FileText, LoaderCircle, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { FileRow, FileStanding } from "#components/import/file-rows.ts";
import { HiddenText } from "#components/import/hidden-text.tsx";
import { type PlanQuery, planHref } from "#components/import/import-query.ts";
import { useRowWindow } from "#components/import/use-row-window.ts";
import { visibleText } from "#components/import/visible-text.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { PLAN_GROUP, PLAN_KEYS } from "./plan-keys.ts";

export type FileListProps = {
  rows: readonly FileRow[];
  query: PlanQuery;
  chosenId: string | null;
  href: string;
  /** The files that stand before the first and after the last of these, on other pages. */
  beyond: { previousFileId: string | null; nextFileId: string | null };
};

const rowPx = 48;

const icons: Record<FileStanding, { Icon: typeof FileText; color: string; said: string }> = {
  received: { Icon: LoaderCircle, color: "text-ink-3", said: "" },
  planned: { Icon: FileText, color: "text-ink-3", said: "" },
  undecided: { Icon: CircleHelp, color: "text-caution", said: "to decide" },
  warned: { Icon: TriangleAlert, color: "text-caution", said: "with warnings" },
  failed: { Icon: CircleAlert, color: "text-disputes", said: "cannot be used" },
};

function ArchiveRow({ row }: { row: Extract<FileRow, { kind: "archive" }> }) {
  return (
    <div className="flex h-12 items-center gap-2 px-2">
      <Archive aria-hidden="true" className="size-4 shrink-0 text-ink-3" strokeWidth={1.75} />
      <span className="min-w-0">
        <span className="block truncate font-medium" dir="auto" title={visibleText(row.name)}>
          <HiddenText text={row.name} />
        </span>
        <span className="block truncate text-12 text-ink-3">{row.note}</span>
      </span>
    </div>
  );
}

type FileLinkProps = { row: Extract<FileRow, { kind: "file" }>; to: string; isChosen: boolean };

function FileLink({ row, to, isChosen }: FileLinkProps) {
  const { Icon, color, said } = icons[row.standing];
  return (
    <Link
      prefetch={false}
      href={to}
      aria-current={isChosen ? "page" : undefined}
      className={`flex h-12 items-center gap-2 rounded-m px-2 hover:bg-hover aria-[current=page]:bg-accent-soft ${row.isInside ? "ms-4" : ""}`}
    >
      <Icon aria-hidden="true" className={`size-4 shrink-0 ${color}`} strokeWidth={1.75} />
      {said === "" ? null : <span className="sr-only">{said}:</span>}
      <span className="min-w-0">
        <span className="block truncate" dir="auto" title={visibleText(row.name)}>
          <HiddenText text={row.name} />
        </span>
        <span
          className={`block truncate text-12 ${row.standing === "failed" ? "text-disputes" : "text-ink-3"}`}
          title={visibleText(row.note)}
        >
          <HiddenText text={row.note} />
        </span>
      </span>
    </Link>
  );
}

/** Keys that open the neighbour of the file that is open, also on the page before or after. */
function useFileKeys({ rows, query, chosenId, href, beyond }: FileListProps): void {
  const router = useRouter();
  const files = rows.filter((row) => row.kind === "file");
  const { only, name, view } = query;
  const hrefOf = (fileId: string) => planHref(href, { only, name, view, fileId });
  const step = (by: 1 | -1) => {
    const at = files.findIndex((row) => row.id === chosenId);
    const next = files[at < 0 ? (by === 1 ? 0 : files.length - 1) : at + by];
    const fileId = next?.id ?? (by === 1 ? beyond.nextFileId : beyond.previousFileId);
    if (fileId !== null) router.push(hrefOf(fileId));
  };
  const shared = { group: PLAN_GROUP, when: () => files.length > 0 };
  useShortcut({ ...shared, keys: PLAN_KEYS.nextFile, label: "Next file", run: () => step(1) });
  useShortcut({ ...shared, keys: PLAN_KEYS.previousFile, label: "File before", run: () => step(-1) });
}

export function FileList(props: FileListProps) {
  const { rows, query, chosenId, href } = props;
  const { only, name, view } = query;
  const list = useRef<HTMLUListElement>(null);
  const { from, to, abovePx, belowPx } = useRowWindow(list, rows.length, rowPx);
  useFileKeys(props);
  useEffect(() => {
    // The open file's row, also where it is not drawn yet: its place in the list is known.
    const at = rows.findIndex((row) => row.id === chosenId);
    const box = list.current?.closest<HTMLElement>("[data-file-box]");
    if (at < 0 || !box || box.scrollHeight <= box.clientHeight) return;
    const top = (list.current?.offsetTop ?? 0) + at * rowPx;
    const isInView = top >= box.scrollTop && top + rowPx <= box.scrollTop + box.clientHeight;
    if (!isInView) box.scrollTop = top - box.clientHeight / 2;
  }, [chosenId, rows]);
  return (
    <ul ref={list} style={{ paddingBlock: `${abovePx}px ${belowPx}px` }}>
      {rows.slice(from, to).map((row, at) => (
        <li key={row.id} aria-setsize={rows.length} aria-posinset={from + at + 1}>
          {row.kind === "archive" ? (
            <ArchiveRow row={row} />
          ) : (
            <FileLink
              row={row}
              to={planHref(href, { only, name, view, fileId: row.id })}
              isChosen={row.id === chosenId}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
