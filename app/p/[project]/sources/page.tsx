/** The project's sources: how far each is reliable, since when and why, and what it published. Admins change them. */
import type { Metadata } from "next";
import Link from "next/link";
import { requireMember } from "#lib/auth/viewer.ts";
import { listSources } from "#lib/data/source/list-sources.ts";
import { may } from "#lib/policy/policy.ts";
import { ProjectShell } from "../project-shell.tsx";
import { NewSourceButton } from "./new-source.tsx";
import { SourceList } from "./source-list.tsx";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({ params }: PageProps<"/p/[project]/sources">) {
  const { project } = await params;
  const member = await requireMember(project);
  const sources = await listSources(member);
  const isManager = may(member, "source.manage");
  const crumb = (
    <>
      <Link
        prefetch={false}
        href={`/p/${member.projectSlug}/library`}
        className="hover:text-ink hover:underline"
      >
        Library
      </Link>{" "}
      / Sources
    </>
  );
  return (
    <ProjectShell
      member={member}
      current="library"
      crumb={crumb}
      actions={isManager ? <NewSourceButton projectId={member.projectId} /> : null}
    >
      <div className="mx-auto max-w-240 px-8 py-8 max-sm:px-4 max-sm:py-5">
        <h1 className="reading text-23 font-semibold">Sources</h1>
        <p className="mt-1 mb-6 max-w-150 text-ink-2 text-pretty">
          The letter says how far a source is reliable, from A, completely, to E, not at all; F where that
          cannot be judged. It grades the source and not what it says.
          {isManager ? null : " Admins of this project give the letters."}
        </p>
        <SourceList sources={sources} member={member} isManager={isManager} />
      </div>
    </ProjectShell>
  );
}
