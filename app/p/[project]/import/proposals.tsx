/** What members handed in and nobody has answered yet, oldest first, with what a commit of each would write. */
import { briefsOf } from "#components/import/proposal-brief.ts";
import type { Proposed } from "#lib/data/import/list-proposals.ts";
import { listSourceChoices } from "#lib/data/import/list-source-choices.ts";
import type { Member } from "#lib/data/viewer.ts";
import { commitImport, declineImport, restoreProposal } from "./actions.ts";
import { ProposalList } from "./proposal-list.tsx";

export type ProposalsProps = { member: Member; proposed: Proposed };

export async function Proposals({ member, proposed }: ProposalsProps) {
  const { imports, more } = proposed;
  const sources = await listSourceChoices(member);
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals" className="mb-1 text-12 font-medium text-ink-2">
        Proposed, waiting for an answer
      </h2>
      <ProposalList
        projectId={member.projectId}
        projectHref={`/p/${member.projectSlug}`}
        proposals={imports.map((view) => briefsOf(view, sources))}
        commitImport={commitImport}
        declineImport={declineImport}
        restoreProposal={restoreProposal}
      />
      {more > 0 ? (
        <p className="mt-2 text-12 text-ink-2">{more} more come up as these are answered.</p>
      ) : null}
    </section>
  );
}
