/** The shell of screens outside any project: the list of projects, accounts, one's own account. */
import type { ReactNode } from "react";
import { AppShell } from "#components/shell/app-shell.tsx";
import { listMyProjects } from "#lib/data/member.ts";
import type { Viewer } from "#lib/data/viewer.ts";
import { signOut } from "./account/sign-out.ts";

export async function InstanceShell(props: { viewer: Viewer; crumb: string; children: ReactNode }) {
  const { viewer, crumb, children } = props;
  const role = viewer.isOwner ? "Owner of this instance" : viewer.email;
  return (
    <AppShell
      project={null}
      projects={await listMyProjects(viewer)}
      viewer={{ id: viewer.userId, name: viewer.name, role }}
      current={null}
      importsAllowed={false}
      isAdmin={false}
      crumb={crumb}
      signOut={signOut}
    >
      {children}
    </AppShell>
  );
}

/** The sections a viewer has there. */
export function instanceSections(viewer: Viewer): { href: string; label: string }[] {
  const projects = { href: "/projects", label: "Projects" };
  const account = { href: "/account", label: "Your account" };
  return viewer.isOwner ? [projects, { href: "/accounts", label: "Accounts" }, account] : [projects, account];
}
