/** The shell of a project's screens: what AppShell needs, taken from the member. Each page brings its place and content. */
import type { ReactNode } from "react";
import { AppShell, type AppShellProps } from "#components/shell/app-shell.tsx";
import { countWaiting } from "#lib/data/anchor/waiting-rows.ts";
import { countToReview } from "#lib/data/decision/list-review-queue.ts";
import { listMyProjects } from "#lib/data/member.ts";
import type { Member } from "#lib/data/viewer.ts";
import { may } from "#lib/policy/policy.ts";
import { roleWord } from "#lib/policy/role-word.ts";
import { signOut } from "../../account/sign-out.ts";

export type ProjectShellProps = Pick<AppShellProps, "current" | "crumb" | "actions" | "hints" | "footer"> & {
  /** From requireMember. */
  member: Member;
  children: ReactNode;
};

export async function ProjectShell({ member, ...rest }: ProjectShellProps) {
  const [projects, toReview, waiting] = await Promise.all([
    listMyProjects(member),
    countToReview(member),
    countWaiting(member, null),
  ]);
  return (
    <AppShell
      project={{ slug: member.projectSlug, name: member.projectName }}
      projects={projects}
      reviewCount={toReview + waiting.mine}
      viewer={{ id: member.userId, name: member.name, role: roleWord(member.role) }}
      importsAllowed={may(member, "import.propose")}
      isAdmin={may(member, "member.manage")}
      signOut={signOut}
      {...rest}
    />
  );
}
