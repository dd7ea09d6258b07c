/** The rows of one page of the audit log, and the ways on. */
import { Pagination } from "#components/ui/pagination.tsx";
import { type AuditCursor, type AuditQuery, writeAuditQuery } from "#lib/data/audit/audit-query.ts";
import { listAudit } from "#lib/data/audit/list-audit.ts";
import { readChainHead } from "#lib/data/audit/read-chain-head.ts";
import type { Member } from "#lib/data/viewer.ts";
import { AuditEmpty } from "./audit-empty.tsx";
import { AuditLines } from "./audit-lines.tsx";
import { ChainHeadLine } from "./chain-head-line.tsx";

export type AuditListProps = { member: Member; base: string; query: AuditQuery };

export async function AuditList({ member, base, query }: AuditListProps) {
  const [{ lines, older, newer }, head] = await Promise.all([
    listAudit(member, query),
    readChainHead(member),
  ]);
  const hrefOf = (side: "older" | "newer", cursor: AuditCursor | null) =>
    cursor && base + writeAuditQuery({ ...query, from: { side, cursor } });
  return (
    <>
      {lines.length === 0 ? <AuditEmpty base={base} /> : <AuditLines base={base} lines={lines} />}
      <Pagination previousHref={hrefOf("newer", newer)} nextHref={hrefOf("older", older)} noun="audit rows" />
      <ChainHeadLine head={head} />
    </>
  );
}
