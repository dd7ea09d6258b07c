import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SectionPage } from "#components/section-nav/section-page.tsx";
import { requireViewer } from "#lib/auth/viewer.ts";
import { listAccounts } from "#lib/data/account/list-accounts.ts";
import { InstanceShell, instanceSections } from "../instance-shell.tsx";
import { AccountTable } from "./account-table.tsx";
import { NewAccount } from "./new-account.tsx";

export const metadata: Metadata = { title: "Accounts" };

/** The owner's; for others it is not there. */
export default async function AccountsPage() {
  const viewer = await requireViewer();
  if (!viewer.isOwner) notFound();
  const accounts = await listAccounts(viewer);
  const nav = { label: "Instance", sections: instanceSections(viewer), currentHref: "/accounts" };
  return (
    <InstanceShell viewer={viewer} crumb="Accounts">
      <SectionPage
        title="Accounts"
        lead="An account lets someone sign in. What they see is decided project by project, by each project’s admins."
        nav={nav}
        actions={<NewAccount />}
      >
        <AccountTable accounts={accounts} viewerId={viewer.userId} now={new Date()} />
      </SectionPage>
    </InstanceShell>
  );
}
