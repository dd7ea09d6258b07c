/** One claim: its words, what speaks for and against it, how it is judged and ruled on, and what happened to it. */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ClaimAssessment } from "#components/claim/claim-assessment.tsx";
import { ClaimHead } from "#components/claim/claim-head.tsx";
import { countEvidence } from "#components/claim/count-evidence.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import { listPossibleOwners } from "#lib/data/claim/claim-owner.ts";
import { type ClaimDetail, listClaimEvidence, readClaim } from "#lib/data/claim/read-claim.ts";
import { readClaimHistory } from "#lib/data/claim/read-claim-history.ts";
import { noOrigins, readClaimOrigins } from "#lib/data/claim/read-claim-origins.ts";
import type { Member } from "#lib/data/viewer.ts";
import { ProjectShell } from "../../project-shell.tsx";
import { ClaimEvidenceList } from "./claim-evidence.tsx";
import { ClaimHeadActions } from "./claim-head-actions.tsx";
import { ClaimIndependence } from "./claim-independence.tsx";
import { JudgeButton } from "./judge-button.tsx";

type Props = PageProps<"/p/[project]/claims/[number]">;

/** The claim of the address, once a request. */
const readAddressed = cache(async (slug: string, number: string) => {
  const member = await requireMember(slug);
  const claim = /^[1-9]\d{0,8}$/u.test(number) ? await readClaim(member, Number(number)) : null;
  if (claim === null) notFound();
  return { member, claim };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project, number } = await params;
  const { claim } = await readAddressed(project, number);
  return { title: `C-${claim.number} ${claim.text}` };
}

function Judge({ member, claim }: { member: Member; claim: ClaimDetail }) {
  if (!claim.isMine || claim.withdrawnAt !== null) return null;
  const { claimId, revision, likelihood, likelihoodReason, confidence } = claim;
  const isJudged = likelihood !== null || confidence !== null;
  return (
    <JudgeButton
      label={isJudged ? "Change likelihood or confidence" : "Judge likelihood and confidence"}
      projectId={member.projectId}
      claimId={claimId}
      revision={revision}
      initial={{ likelihood: likelihood ?? "", likelihoodReason, confidence: confidence ?? "" }}
    />
  );
}

async function HeadActions({ member, claim }: { member: Member; claim: ClaimDetail }) {
  if (!claim.isMine) return null;
  const { claimId, number, revision, text, ownerId, dueOn, status, visibility } = claim;
  const isWithdrawn = claim.withdrawnAt !== null;
  return (
    <ClaimHeadActions
      projectId={member.projectId}
      projectSlug={member.projectSlug}
      claim={{ claimId, number, revision, text, ownerId, dueOn, status, visibility, isWithdrawn }}
      owners={await listPossibleOwners(member)}
    />
  );
}

function Crumb({ member, number }: { member: Member; number: number }) {
  return (
    <>
      <Link prefetch={false} href={`/p/${member.projectSlug}/claims`} className="hover:underline">
        Claims
      </Link>
      {" / C-"}
      {number}
    </>
  );
}

export default async function ClaimPage({ params }: Props) {
  const { project, number } = await params;
  const { member, claim } = await readAddressed(project, number);
  const [evidence, history, all] = await Promise.all([
    listClaimEvidence(member, claim.claimId),
    readClaimHistory(member, claim),
    readClaimOrigins(member, [claim.claimId]),
  ]);
  const origins = all.get(claim.claimId) ?? noOrigins(claim.claimId);
  const { originsFor, originsAgainst } = origins;
  return (
    <ProjectShell
      member={member}
      current="claims"
      crumb={<Crumb member={member} number={claim.number} />}
      actions={<HeadActions member={member} claim={claim} />}
    >
      <div className="mx-auto grid max-w-290 gap-x-10 gap-y-8 px-6 pt-8 pb-16 max-sm:px-4 lg:grid-cols-[minmax(0,1fr)_18.5rem]">
        <div className="min-w-0">
          <ClaimHead claim={claim} counts={{ originsFor, originsAgainst, ...countEvidence(evidence) }} />
          <h2 className="mt-8 mb-2 text-15 font-semibold">
            Evidence{" "}
            <span className="ms-1 text-13 font-normal text-ink-3">by text origin, earliest first</span>
          </h2>
          <ClaimEvidenceList member={member} claim={claim} evidence={evidence} origins={origins} />
          <ClaimIndependence member={member} claimId={claim.claimId} evidence={evidence} origins={origins} />
        </div>
        <ClaimAssessment claim={claim} history={history} judge={<Judge member={member} claim={claim} />} />
      </div>
    </ProjectShell>
  );
}
