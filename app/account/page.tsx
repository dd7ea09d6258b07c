import type { Metadata } from "next";
import { SectionPage } from "#components/section-nav/section-page.tsx";
import { requireViewer } from "#lib/auth/viewer.ts";
import { listMySessions } from "#lib/data/session/list-my-sessions.ts";
import { InstanceShell, instanceSections } from "../instance-shell.tsx";
import { AccountSection } from "./account-section.tsx";
import { ChangePassword } from "./change-password.tsx";
import { NameForm } from "./name-form.tsx";
import { SessionList } from "./session-list.tsx";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const viewer = await requireViewer();
  const sessions = await listMySessions(viewer);
  const nav = { label: "Instance", sections: instanceSections(viewer), currentHref: "/account" };
  return (
    <InstanceShell viewer={viewer} crumb="Your account">
      <SectionPage title="Your account" lead={viewer.email} nav={nav}>
        <AccountSection title="Name" lead="As others see it beside what you mark and write.">
          <NameForm name={viewer.name} />
        </AccountSection>
        <AccountSection title="Password" lead="Changing it signs you out everywhere else.">
          <ChangePassword email={viewer.email} />
        </AccountSection>
        <AccountSection
          title="Sessions"
          lead="Where you are signed in. A session ends after three days without use, or after two weeks."
        >
          <SessionList sessions={sessions} now={new Date()} />
        </AccountSection>
      </SectionPage>
    </InstanceShell>
  );
}
