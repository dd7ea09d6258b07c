import type { Metadata } from "next";
import { Suspense } from "react";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { requireMemberWhoMay } from "#lib/auth/viewer.ts";
import { readAuditQuery } from "#lib/data/audit/audit-query.ts";
import { listMembers } from "#lib/data/membership/list-members.ts";
import { AdminPage } from "../admin-page.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditList } from "./audit-list.tsx";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ params, searchParams }: PageProps<"/p/[project]/admin/audit">) {
  const member = await requireMemberWhoMay((await params).project, "audit.read");
  const query = readAuditQuery(await searchParams);
  const base = `/p/${member.projectSlug}/admin/audit`;
  return (
    <AdminPage
      member={member}
      section="Audit log"
      lead="What was done here and what was refused. Rows are only ever added; none can be changed or taken out unnoticed."
    >
      <AuditFilters base={base} query={query} members={await listMembers(member)} />
      <Suspense fallback={<SkeletonRows label="Loading the audit log" />}>
        <AuditList member={member} base={base} query={query} />
      </Suspense>
    </AdminPage>
  );
}
