/** The project's ledger of claims. */
import { Scale } from "lucide-react";
import type { Metadata } from "next";
import { Suspense } from "react";
import {
  emptyQuery,
  isNarrowed,
  type LedgerQuery,
  ledgerHref,
  parseLedgerQuery,
} from "#components/claim/ledger-query.ts";
import { LedgerTable } from "#components/claim/ledger-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { listPossibleOwners } from "#lib/data/claim/claim-owner.ts";
import { listClaims } from "#lib/data/claim/list-claims.ts";
import type { Member } from "#lib/data/viewer.ts";
import { ProjectShell } from "../project-shell.tsx";
import { LedgerFilters } from "./ledger-filters.tsx";
import { LedgerKeys } from "./ledger-keys.tsx";
import { NewClaimButton } from "./new-claim-button.tsx";

export const metadata: Metadata = { title: "Claims" };

const hints = [
  { keys: ["j", "k"], label: "move" },
  { keys: ["enter"], label: "open" },
  { keys: ["n"], label: "new claim" },
];

function NoClaims({ member, query }: { member: Member; query: LedgerQuery }) {
  if (isNarrowed(query) || query.status !== "open") {
    const href = ledgerHref(member.projectSlug, emptyQuery, { status: "all" });
    return (
      <EmptyState
        icon={<Scale />}
        title="No claim matches"
        actions={<LinkButton href={href}>Show all claims</LinkButton>}
      >
        Nothing stands under these filters.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Scale />}
      title="No open claims"
      actions={<LinkButton href={`/p/${member.projectSlug}/library`}>Open the library</LinkButton>}
    >
      A claim is a statement that can be true or false. Select a passage while reading and press <b>c</b>, or
      state one here; then gather what supports and what disputes it.
    </EmptyState>
  );
}

async function Ledger({ member, query }: { member: Member; query: LedgerQuery }) {
  const { rows, total, next } = await listClaims(member, {
    ...query,
    likelihood: query.likelihood || null,
    state: query.state || null,
  });
  if (rows.length === 0) return <NoClaims member={member} query={query} />;
  const { projectSlug } = member;
  return (
    <>
      <p className="mt-4 mb-2 text-ink-2">
        <b className="tabular font-semibold text-ink">{total}</b> {total === 1 ? "claim" : "claims"}
        <span className="text-ink-3">
          {" "}
          · for and against count text origins; independence is stated claim by claim
        </span>
      </p>
      <LedgerTable claims={rows} projectSlug={projectSlug} now={new Date()} />
      <div className="mt-4">
        <Pagination
          noun="claims"
          previousHref={query.after === "" ? null : ledgerHref(projectSlug, query)}
          nextHref={next === null ? null : ledgerHref(projectSlug, query, { after: next })}
        />
      </div>
    </>
  );
}

export default async function ClaimsPage({ params, searchParams }: PageProps<"/p/[project]/claims">) {
  const { project } = await params;
  const query = parseLedgerQuery(await searchParams);
  const member = await requireMember(project);
  const owners = await listPossibleOwners(member);
  const { projectId, projectSlug, userId } = member;
  return (
    <ProjectShell
      member={member}
      current="claims"
      crumb="Claims"
      hints={hints}
      actions={
        <NewClaimButton projectId={projectId} projectSlug={projectSlug} viewerId={userId} owners={owners} />
      }
    >
      <div className="px-6 pt-5 pb-16 max-sm:px-4">
        <h1 className="sr-only">Claims</h1>
        <LedgerFilters projectSlug={projectSlug} query={query} owners={owners} />
        <LedgerKeys />
        <Suspense
          key={ledgerHref(projectSlug, query, { after: query.after })}
          fallback={<SkeletonRows label="Loading claims" />}
        >
          <Ledger member={member} query={query} />
        </Suspense>
      </div>
    </ProjectShell>
  );
}
