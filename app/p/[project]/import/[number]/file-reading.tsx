/** How a file was read, where that is worth a look: what was odd in it, and what a person may change of it. */
import { Suspense } from "react";
import type { ImportFileFacts, TableColumns } from "#lib/data/import/import-view.ts";
import type { Member } from "#lib/data/viewer.ts";
import { setReading } from "../actions.ts";
import { TableMapping } from "./table-mapping.tsx";
import { WarningList } from "./warning-list.tsx";

export type FileReadingProps = {
  member: Member;
  file: ImportFileFacts;
  importId: string;
  columns: TableColumns | null;
  canChange: boolean;
};

/** A table whose columns are told, or whose text column could not be found. */
function isTable({ problem }: ImportFileFacts, columns: TableColumns | null): boolean {
  return columns !== null || problem?.code === "no_text_column";
}

export function FileReading({ member, file, importId, columns, canChange }: FileReadingProps) {
  const { projectId } = member;
  const edit = { projectId, fileId: file.id, revision: file.revision };
  return (
    <>
      <WarningList
        warnings={file.warnings}
        repair={canChange ? { edit, reading: file.reading, setReading } : null}
      />
      {isTable(file, columns) ? (
        <Suspense fallback={null}>
          <TableMapping
            member={member}
            file={file}
            importId={importId}
            columns={columns}
            canChange={canChange}
          />
        </Suspense>
      ) : null}
    </>
  );
}
