/** The evidence of a claim, by article and earliest first. */
import { Quote } from "lucide-react";
import { EvidenceGroup } from "#components/claim/evidence-group.tsx";
import { EvidenceItem } from "#components/claim/evidence-item.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ClaimDetail, ClaimEvidence } from "#lib/data/claim/read-claim.ts";
import type { Member } from "#lib/data/viewer.ts";
import { EvidenceMenu } from "./evidence-menu.tsx";

type Props = {
  member: Member;
  claim: ClaimDetail;
  evidence: ClaimEvidence[];
  /** Statements of independence on the claim. */
  statements: number;
};

/** Groups in the order of their first passage. */
function byArticle(evidence: ClaimEvidence[]): ClaimEvidence[][] {
  const groups = new Map<string, ClaimEvidence[]>();
  for (const item of evidence) {
    const { articleId } = item.article;
    groups.set(articleId, [...(groups.get(articleId) ?? []), item]);
  }
  return [...groups.values()];
}

function Controls({ member, claim, statements, item }: Omit<Props, "evidence"> & { item: ClaimEvidence }) {
  if (!item.isMine) return null;
  const { evidenceId, revision, exact, stance, credibility, note, visibility } = item;
  const isWithdrawn = item.withdrawnAt !== null;
  return (
    <EvidenceMenu
      projectId={member.projectId}
      evidence={{ evidenceId, revision, exact, stance, credibility, note, visibility, isWithdrawn }}
      isClaimShared={claim.visibility === "shared"}
      statements={statements}
    />
  );
}

export function ClaimEvidenceList({ member, claim, evidence, statements }: Props) {
  const { projectSlug } = member;
  if (evidence.length === 0) {
    return (
      <EmptyState
        icon={<Quote />}
        title="No evidence yet"
        actions={<LinkButton href={`/p/${projectSlug}/library`}>Open the library</LinkButton>}
      >
        Open an article, select the passage that speaks for or against this claim, and press <b>c</b>.
      </EmptyState>
    );
  }
  return byArticle(evidence).map((items) => {
    const [first] = items;
    return first === undefined ? null : (
      <EvidenceGroup key={first.article.articleId} article={first.article} projectSlug={projectSlug}>
        {items.map((item) => (
          <EvidenceItem
            key={item.evidenceId}
            evidence={item}
            projectSlug={projectSlug}
            controls={<Controls member={member} claim={claim} statements={statements} item={item} />}
          />
        ))}
      </EvidenceGroup>
    );
  });
}
