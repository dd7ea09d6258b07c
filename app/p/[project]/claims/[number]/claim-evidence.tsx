/** The evidence of a claim: by text origin, within one by article and earliest first. */
import { Quote } from "lucide-react";
import { articlesWord } from "#components/claim/article-count.ts";
import { EvidenceGroup } from "#components/claim/evidence-group.tsx";
import { EvidenceItem } from "#components/claim/evidence-item.tsx";
import { groupEvidence, type OriginOfEvidence } from "#components/claim/group-evidence.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { StanceChip } from "#components/ui/stance-chip.tsx";
import type { ClaimDetail, ClaimEvidence } from "#lib/data/claim/read-claim.ts";
import type { ClaimOrigins } from "#lib/data/claim/read-claim-origins.ts";
import type { Member } from "#lib/data/viewer.ts";
import { EvidenceMenu } from "./evidence-menu.tsx";

type Props = { member: Member; claim: ClaimDetail; evidence: ClaimEvidence[]; origins: ClaimOrigins };

function Controls({ member, claim, origins, item }: Omit<Props, "evidence"> & { item: ClaimEvidence }) {
  if (!item.isMine) return null;
  const { evidenceId, revision, exact, stance, credibility, note, visibility } = item;
  const isWithdrawn = item.withdrawnAt !== null;
  return (
    <EvidenceMenu
      projectId={member.projectId}
      evidence={{ evidenceId, revision, exact, stance, credibility, note, visibility, isWithdrawn }}
      isClaimShared={claim.visibility === "shared"}
      statements={origins.independent}
    />
  );
}

/** "supports · 1 text origin in 2 articles". */
function OriginHead({ group, id }: { group: OriginOfEvidence<ClaimEvidence>; id: string }) {
  return (
    <h3 id={id} className="mt-4 mb-1.5 flex flex-wrap items-center gap-2 text-13 text-ink-2">
      {group.stance === null ? (
        "Does not count: withdrawn or rejected"
      ) : (
        <>
          <StanceChip stance={group.stance} /> 1 text origin in {articlesWord(group.articles)}
        </>
      )}
    </h3>
  );
}

function Origin({ group, at, ...rest }: Props & { group: OriginOfEvidence<ClaimEvidence>; at: number }) {
  const { member } = rest;
  const headingId = `origin-${at}`;
  return (
    <section aria-labelledby={headingId}>
      <OriginHead group={group} id={headingId} />
      {group.byArticle.map((items) => {
        const [first] = items;
        return first === undefined ? null : (
          <EvidenceGroup
            key={first.article.articleId}
            article={first.article}
            projectSlug={member.projectSlug}
            within={String(at)}
          >
            {items.map((item) => (
              <EvidenceItem
                key={item.evidenceId}
                evidence={item}
                projectSlug={member.projectSlug}
                controls={<Controls {...rest} item={item} />}
              />
            ))}
          </EvidenceGroup>
        );
      })}
    </section>
  );
}

export function ClaimEvidenceList(props: Props) {
  const { member, evidence, origins } = props;
  if (evidence.length === 0) {
    return (
      <EmptyState
        icon={<Quote />}
        title="No evidence yet"
        actions={<LinkButton href={`/p/${member.projectSlug}/library`}>Open the library</LinkButton>}
      >
        Open an article, select the passage that speaks for or against this claim, and press <b>c</b>.
      </EmptyState>
    );
  }
  return groupEvidence(evidence, origins.origins).map((group, at) => (
    <Origin key={group.byArticle[0]?.[0]?.evidenceId} {...props} group={group} at={at} />
  ));
}
