/** Of a table: its first rows as they stand, and which column is taken for what. */
import type { ImportFileFacts, TableColumns } from "#lib/data/import/import-view.ts";
import { readTableHead } from "#lib/data/import/read-table-head.ts";
import type { Member } from "#lib/data/viewer.ts";
import { setReading } from "../actions.ts";
import { ColumnMapping } from "./column-mapping.tsx";

export type TableMappingProps = {
  member: Member;
  file: ImportFileFacts;
  importId: string;
  columns: TableColumns | null;
  canChange: boolean;
};

export async function TableMapping({ member, file, importId, columns, canChange }: TableMappingProps) {
  const head = await readTableHead(member, { importId, fileId: file.id });
  if (head === null) return null;
  return (
    <ColumnMapping
      key={file.revision}
      edit={{ projectId: member.projectId, fileId: file.id, revision: file.revision }}
      reading={file.reading}
      head={head}
      mapping={columns?.mapping ?? {}}
      isOpen={file.problem !== null}
      setReading={canChange ? setReading : null}
    />
  );
}
