import type { Metadata } from "next";
import { requireMemberWhoMay } from "#lib/auth/viewer.ts";
import { AdminPage } from "../admin-page.tsx";
import { SettingsForm } from "./settings-form.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: PageProps<"/p/[project]/admin/settings">) {
  const member = await requireMemberWhoMay((await params).project, "project.settings");
  const { projectId, projectName, projectSlug, analystsMayCommit } = member;
  return (
    <AdminPage
      member={member}
      section="Settings"
      lead={`The project stays at /p/${projectSlug} when its name changes, so that links hold.`}
    >
      <SettingsForm projectId={projectId} settings={{ name: projectName, analystsMayCommit }} />
    </AdminPage>
  );
}
