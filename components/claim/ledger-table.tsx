/** The ledger: a table where there is room for one, the same facts under each claim where there is not. */
import Link from "next/link";
import { DateText } from "#components/ui/date-text.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { Confidence, Likelihood } from "#lib/claims/estimate.ts";
import { formatAge } from "#lib/text/format-date.ts";
import { originsWord } from "./article-count.ts";
import { LikelihoodSteps, LikelihoodText } from "./likelihood-scale.tsx";
import { StateChips, type StateChipsProps } from "./state-chips.tsx";

export type LedgerClaim = StateChipsProps & {
  claimId: string;
  number: number;
  text: string;
  status: "open" | "closed";
  ownerName: string;
  /** ISO day. */
  dueOn: string | null;
  likelihood: Likelihood | null;
  confidence: Confidence | null;
  originsFor: number;
  originsAgainst: number;
  changedAt: Date;
};

type RowProps = { claim: LedgerClaim; projectSlug: string; now: Date };

function Due({ claim, now }: { claim: LedgerClaim; now: Date }) {
  if (claim.dueOn === null) return <span className="text-ink-3">–</span>;
  const isLate = claim.status === "open" && claim.dueOn < now.toISOString().slice(0, 10);
  return (
    <span className={`whitespace-nowrap ${isLate ? "font-medium text-caution" : ""}`}>
      <DateText date={{ on: claim.dueOn, precision: "day" }} />
      {isLate ? <span className="sr-only"> (past)</span> : null}
    </span>
  );
}

/** What the narrow screen shows under the claim in place of columns. */
function Facts({ claim, now }: { claim: LedgerClaim; now: Date }) {
  return (
    <p className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-12 text-ink-2 lg:hidden">
      <span className={claim.originsFor > 0 ? "text-supports" : ""}>{originsWord(claim.originsFor)} for</span>
      <span className={claim.originsAgainst > 0 ? "text-disputes" : ""}>{claim.originsAgainst} against</span>
      <LikelihoodText likelihood={claim.likelihood} />
      <span className="md:hidden">{claim.ownerName}</span>
      {claim.dueOn === null ? null : (
        <span>
          due <Due claim={claim} now={now} />
        </span>
      )}
    </p>
  );
}

function ClaimCell({ claim, projectSlug, now }: RowProps) {
  return (
    <Td className="min-w-60">
      <Link
        prefetch={false}
        href={`/p/${projectSlug}/claims/${claim.number}`}
        data-ledger-row=""
        dir="auto"
        className="reading text-17 font-semibold text-pretty break-words hover:underline"
      >
        {claim.text}
      </Link>{" "}
      <span className="inline-flex gap-1 align-middle">
        <StateChips {...claim} />
      </span>
      <Facts claim={claim} now={now} />
    </Td>
  );
}

function Row(props: RowProps) {
  const { claim, now } = props;
  return (
    <tr className="hover:bg-hover/50">
      <Td className="pt-2.5 whitespace-nowrap text-ink-3 max-sm:pe-0">C-{claim.number}</Td>
      <ClaimCell {...props} />
      <Td className="pt-2.5 text-ink-2 max-md:hidden">{claim.status}</Td>
      <Td className="max-w-40 truncate pt-2.5 text-ink-2 max-md:hidden">{claim.ownerName}</Td>
      <Td className="pt-2.5 text-ink-2 max-lg:hidden">
        <Due claim={claim} now={now} />
      </Td>
      <Td
        className={`tabular pt-2.5 text-end max-lg:hidden ${claim.originsFor > 0 ? "text-supports" : "text-ink-3"}`}
      >
        {claim.originsFor}
      </Td>
      <Td
        className={`tabular pt-2.5 text-end max-lg:hidden ${claim.originsAgainst > 0 ? "text-disputes" : "text-ink-3"}`}
      >
        {claim.originsAgainst}
      </Td>
      <Td className="w-48 pt-2.5 max-lg:hidden">
        <LikelihoodText likelihood={claim.likelihood} />
        {claim.likelihood ? (
          <span className="mt-1.5 block max-w-36">
            <LikelihoodSteps likelihood={claim.likelihood} />
          </span>
        ) : null}
      </Td>
      <Td className="pt-2.5 text-ink-2 max-xl:hidden">
        {claim.confidence ?? <span className="text-ink-3">–</span>}
      </Td>
      <Td className="tabular pt-2.5 text-end whitespace-nowrap text-ink-3 max-md:hidden">
        {formatAge(claim.changedAt, now)}
      </Td>
    </tr>
  );
}

export function LedgerTable({
  claims,
  projectSlug,
  now,
}: {
  claims: readonly LedgerClaim[];
  projectSlug: string;
  now: Date;
}) {
  return (
    <Table label="Claims">
      <thead>
        <tr>
          <Th className="max-sm:pe-0">No.</Th>
          <Th>Claim</Th>
          <Th className="max-md:hidden">Status</Th>
          <Th className="max-md:hidden">Owner</Th>
          <Th className="max-lg:hidden">Due</Th>
          <Th className="text-end max-lg:hidden" title="Text origins for it; copies of one text count once">
            For
          </Th>
          <Th
            className="text-end max-lg:hidden"
            title="Text origins against it; copies of one text count once"
          >
            Against
          </Th>
          <Th className="max-lg:hidden">Likelihood</Th>
          <Th className="max-xl:hidden">Confidence</Th>
          <Th className="text-end max-md:hidden">Changed</Th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <Row key={claim.claimId} claim={claim} projectSlug={projectSlug} now={now} />
        ))}
      </tbody>
    </Table>
  );
}
