/** The project's codebook: its tree of tags. Members read it, admins change it in place. */
import { Tags } from "lucide-react";
import type { Metadata } from "next";
import { CodebookRow } from "#components/tag/codebook-row.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { deepestLevel } from "#lib/data/tag/create-tag.ts";
import { type CodebookTag, listTags } from "#lib/data/tag/list-tags.ts";
import type { Member } from "#lib/data/viewer.ts";
import { may } from "#lib/policy/policy.ts";
import { ProjectShell } from "../project-shell.tsx";
import { CodebookEditor, NewTagButton, TagControls } from "./codebook-editor.tsx";

export const metadata: Metadata = { title: "Codebook" };

function EmptyCodebook({ member }: { member: Member }) {
  return (
    <EmptyState
      icon={<Tags />}
      title="No tags yet"
      actions={<LinkButton href={`/p/${member.projectSlug}/library`}>Open the library</LinkButton>}
    >
      Tags come into being while reading: select a passage, press <b>t</b> and name it.
      {may(member, "codebook.manage") ? " You can also add them here, with a definition and a key." : null}
    </EmptyState>
  );
}

type BranchProps = { tags: readonly CodebookTag[]; parentId: string | null; projectSlug: string };

/** The tags under one parent, each with its own branch below it; nothing where there are none. */
function Branch({ tags, parentId, projectSlug }: BranchProps) {
  const siblings = tags.filter((tag) => tag.parentId === parentId);
  if (siblings.length === 0) return null;
  return (
    <ul>
      {siblings.map((tag) => (
        <li key={tag.tagId}>
          <CodebookRow tag={tag} projectSlug={projectSlug} controls={<TagControls tag={tag} />} />
          <Branch tags={tags} parentId={tag.tagId} projectSlug={projectSlug} />
        </li>
      ))}
    </ul>
  );
}

export default async function CodebookPage({ params }: PageProps<"/p/[project]/codebook">) {
  const { project } = await params;
  const member = await requireMember(project);
  const tags = await listTags(member);
  const screen = (
    <ProjectShell member={member} current="codebook" crumb="Codebook" actions={<NewTagButton />}>
      <div className="mx-auto max-w-240 px-6 pt-8 pb-16 max-sm:px-4">
        <h1 className="reading text-23 font-semibold">Codebook</h1>
        <p className="mt-1 mb-6 text-ink-2">
          {may(member, "codebook.manage")
            ? "What each tag means, and the key that sets it in the reader."
            : "What each tag means, and the key that sets it in the reader. Admins arrange it; a new tag can be made while annotating."}
        </p>
        {tags.length === 0 ? (
          <EmptyCodebook member={member} />
        ) : (
          <div className="border-b border-line">
            <Branch tags={tags} parentId={null} projectSlug={member.projectSlug} />
          </div>
        )}
      </div>
    </ProjectShell>
  );
  if (!may(member, "codebook.manage")) return screen;
  return (
    <CodebookEditor projectId={member.projectId} entries={tags} levels={deepestLevel}>
      {screen}
    </CodebookEditor>
  );
}
