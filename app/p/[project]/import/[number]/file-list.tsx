/** The files of an import, the chosen one marked; each opens its plan. */
import { CircleAlert, FileText } from "lucide-react";
import Link from "next/link";
import { planHref } from "#components/import/import-query.ts";
import type { ImportFileView } from "#lib/data/import/import-view.ts";
import { FileNote } from "./file-note.tsx";

export type FileListProps = { files: readonly ImportFileView[]; chosenId: string | null; href: string };

export function FileList({ files, chosenId, href }: FileListProps) {
  return (
    <nav aria-label="Files of this import">
      <h2 className="flex items-baseline justify-between px-2 pb-2 text-12 font-medium text-ink-2">
        Files<span className="tabular text-ink-3">{files.length}</span>
      </h2>
      <ul className="flex flex-col gap-0.5 max-lg:max-h-56 max-lg:overflow-auto">
        {files.map((file) => {
          const Icon = file.problem === null ? FileText : CircleAlert;
          return (
            <li key={file.id}>
              <Link
                prefetch={false}
                href={planHref(href, { fileId: file.id })}
                aria-current={file.id === chosenId ? "page" : undefined}
                className="flex gap-2 rounded-m px-2 py-1.5 hover:bg-hover aria-[current=page]:bg-accent-soft"
              >
                <Icon
                  aria-hidden="true"
                  className={`mt-0.5 size-4 shrink-0 ${file.problem === null ? "text-ink-3" : "text-caution"}`}
                  strokeWidth={1.75}
                />
                <span className="min-w-0">
                  <span className="block wrap-anywhere" dir="auto">
                    {file.name}
                  </span>
                  <FileNote file={file} />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
