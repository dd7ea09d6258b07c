import type { Metadata } from "next";
import { SectionPage } from "#components/section-nav/section-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { requireViewer } from "#lib/auth/viewer.ts";
import { listAccounts } from "#lib/data/account/list-accounts.ts";
import { listProjects } from "#lib/data/project/list-projects.ts";
import type { Viewer } from "#lib/data/viewer.ts";
import { InstanceShell, instanceSections } from "../instance-shell.tsx";
import { NewProject } from "./new-project.tsx";
import type { Person } from "./person-select.tsx";
import { ProjectList } from "./project-list.tsx";

export const metadata: Metadata = { title: "Projects" };

/** Whom the owner may choose as an admin. */
async function listPeople(viewer: Viewer): Promise<Person[]> {
  if (!viewer.isOwner) return [];
  const accounts = await listAccounts(viewer);
  return accounts
    .filter(({ state }) => state !== "disabled")
    .map(({ userId, name, email }) => ({ userId, name, email }));
}

export default async function ProjectsPage() {
  const viewer = await requireViewer();
  const [projects, people] = await Promise.all([listProjects(viewer), listPeople(viewer)]);
  const nav = { label: "Instance", sections: instanceSections(viewer), currentHref: "/projects" };
  const lead = viewer.isOwner
    ? "Each project is closed to the others. Of those you are not a member of you see the name only."
    : "Each project is closed to the others.";
  const create = <NewProject people={people} viewerId={viewer.userId} />;
  return (
    <InstanceShell viewer={viewer} crumb="Projects">
      <SectionPage title="Projects" lead={lead} nav={nav} actions={viewer.isOwner ? create : null}>
        {projects.length === 0 ? (
          <EmptyState title="No project yet">
            {viewer.isOwner
              ? "Create the first one, and name the person who will run it."
              : "An admin can add you to a project by your e-mail address. Until then there is nothing to see here."}
          </EmptyState>
        ) : (
          <ProjectList projects={projects} people={people} />
        )}
      </SectionPage>
    </InstanceShell>
  );
}
