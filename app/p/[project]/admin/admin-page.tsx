/** The frame of the admin's screens: the shell, its sections and the way to the sources and the aliases, a title. */
import type { ReactNode } from "react";
import { SectionPage } from "#components/section-nav/section-page.tsx";
import type { Member } from "#lib/data/viewer.ts";
import { ProjectShell } from "../project-shell.tsx";

const sections = [
  { path: "", label: "Members" },
  { path: "/settings", label: "Settings" },
  { path: "/audit", label: "Audit log" },
] as const;

export type AdminPageProps = {
  member: Member;
  section: (typeof sections)[number]["label"];
  lead: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

export function AdminPage({ member, section, lead, actions, children }: AdminPageProps) {
  const base = `/p/${member.projectSlug}/admin`;
  const own = sections.map(({ path, label }) => ({ href: base + path, label }));
  const [members, ...others] = own;
  // Sources and aliases are everyone's to read and admins' to keep: they stand on screens of their own.
  const sources = { href: `/p/${member.projectSlug}/sources`, label: "Sources" };
  const aliases = { href: `/p/${member.projectSlug}/aliases`, label: "Aliases" };
  const links = members === undefined ? own : [members, sources, aliases, ...others];
  const currentHref = links.find(({ label }) => label === section)?.href ?? base;
  return (
    <ProjectShell member={member} current="admin" crumb="Admin">
      <SectionPage
        title={section}
        lead={lead}
        nav={{ label: "Admin", sections: links, currentHref }}
        actions={actions}
      >
        {children}
      </SectionPage>
    </ProjectShell>
  );
}
