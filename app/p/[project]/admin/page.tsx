import type { Metadata } from "next";
import { requireMemberWhoMay } from "#lib/auth/viewer.ts";
import { listMemberAccounts } from "#lib/data/membership/list-members.ts";
import { AddMember } from "./add-member.tsx";
import { AdminPage } from "./admin-page.tsx";
import { MemberTable } from "./member-table.tsx";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage({ params }: PageProps<"/p/[project]/admin">) {
  const member = await requireMemberWhoMay((await params).project, "member.manage");
  const members = await listMemberAccounts(member);
  return (
    <AdminPage
      member={member}
      section="Members"
      lead="Analysts read, mark and claim. Reviewers also rule on what others shared. Admins import, keep the codebook and sources, and decide who is here."
    >
      <AddMember projectId={member.projectId} />
      <MemberTable members={members} projectId={member.projectId} viewerId={member.userId} />
    </AdminPage>
  );
}
