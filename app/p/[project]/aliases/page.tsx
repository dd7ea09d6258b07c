/** The project's aliases: which names are one thing, where numbers are held against each other. Admins change them. */
import { Equal } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { listAliases } from "#lib/data/alias/list-aliases.ts";
import { may } from "#lib/policy/policy.ts";
import { ProjectShell } from "../project-shell.tsx";
import { AliasList } from "./alias-list.tsx";
import { NewAliasButton } from "./new-alias.tsx";

export const metadata: Metadata = { title: "Aliases" };

export default async function AliasesPage({ params }: PageProps<"/p/[project]/aliases">) {
  const { project } = await params;
  const member = await requireMember(project);
  const aliases = await listAliases(member);
  const isManager = may(member, "alias.manage");
  const crumb = (
    <>
      <Link
        prefetch={false}
        href={`/p/${member.projectSlug}/compare`}
        className="hover:text-ink hover:underline"
      >
        Compare
      </Link>{" "}
      / Aliases
    </>
  );
  return (
    <ProjectShell
      member={member}
      current="compare"
      crumb={crumb}
      actions={isManager ? <NewAliasButton projectId={member.projectId} /> : null}
    >
      <div className="mx-auto max-w-240 px-8 py-8 max-sm:px-4 max-sm:py-5">
        <h1 className="reading text-23 font-semibold">Aliases</h1>
        <p className="mt-1 mb-6 max-w-150 text-ink-2 text-pretty">
          Names that this project takes for one thing. A search for one of them finds the others, and what
          numbers count is the same under each, so that two articles can be held against each other that call
          it differently.
          {isManager
            ? " A change has the articles that say one of the names compared anew."
            : " Admins of this project keep these lists."}
        </p>
        {aliases.length === 0 ? (
          <EmptyState icon={<Equal />} title="No names are taken for one thing">
            Until then a number of one name is held only against numbers of the same name.
          </EmptyState>
        ) : (
          <AliasList aliases={aliases} projectId={member.projectId} isManager={isManager} />
        )}
      </div>
    </ProjectShell>
  );
}
