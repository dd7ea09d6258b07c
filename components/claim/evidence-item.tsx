/** One passage as evidence: its stance, its words leading to where they stand, its credibility, and who linked it. */
import Link from "next/link";
import type { ReactNode } from "react";
import { CredibilityNumber } from "#components/ui/credibility-number.tsx";
import { StanceChip } from "#components/ui/stance-chip.tsx";
import type { Credibility } from "#lib/claims/admiralty.ts";
import type { Stance } from "#lib/claims/stance.ts";
import { passageHref } from "./passage-href.ts";
import { type Ruling, RulingNote } from "./ruling-note.tsx";
import { StateChips } from "./state-chips.tsx";

export type EvidenceItemData = {
  evidenceId: string;
  article: { articleId: string };
  versionNumber: number;
  isCurrentVersion: boolean;
  startUtf16: number;
  endUtf16: number;
  exact: string;
  language: string;
  stance: Stance;
  credibility: Credibility | null;
  note: string;
  visibility: "draft" | "shared";
  withdrawnAt: Date | null;
  authorName: string;
  decision: Ruling | null;
};

export type EvidenceItemProps = {
  evidence: EvidenceItemData;
  projectSlug: string;
  /** The menu of who may change it. */
  controls: ReactNode;
};

function Details({ evidence }: { evidence: EvidenceItemData }) {
  return (
    <>
      {evidence.note === "" ? null : (
        <p dir="auto" className="mt-1 max-w-[68ch] whitespace-pre-line break-words text-ink-2">
          {evidence.note}
        </p>
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-3">
        linked by {evidence.authorName}
        {evidence.isCurrentVersion ? null : (
          <span className="text-caution">marked in version {evidence.versionNumber}</span>
        )}
        <StateChips {...evidence} decision={null} />
      </p>
      {evidence.decision ? (
        <div className="mt-1.5 text-12">
          <RulingNote ruling={evidence.decision} />
        </div>
      ) : null}
    </>
  );
}

export function EvidenceItem({ evidence, projectSlug, controls }: EvidenceItemProps) {
  const isOut =
    evidence.withdrawnAt !== null || (evidence.decision?.isCurrent && evidence.decision.verdict === "reject");
  const place = { ...evidence, articleId: evidence.article.articleId };
  return (
    <li
      id={`e-${evidence.evidenceId}`}
      className="grid grid-cols-[5.25rem_minmax(0,1fr)_auto_auto] items-start gap-x-3 py-2 target:bg-picked max-sm:grid-cols-[minmax(0,1fr)_auto_auto]"
    >
      <div className="flex h-7 items-center">
        <StanceChip stance={evidence.stance} />
      </div>
      <div className="min-w-0 max-sm:order-last max-sm:col-span-full">
        <blockquote>
          <Link
            prefetch={false}
            href={passageHref(projectSlug, place, evidence.evidenceId)}
            dir="auto"
            lang={evidence.language}
            className={`reading text-17 leading-7 break-words decoration-line-strong underline-offset-4 hover:underline ${isOut ? "text-ink-3" : ""}`}
          >
            {evidence.exact}
          </Link>
        </blockquote>
        <Details evidence={evidence} />
      </div>
      <div className="flex h-7 items-center">
        <CredibilityNumber credibility={evidence.credibility} />
      </div>
      <div className="-my-0.5 min-w-8 max-sm:min-w-10">{controls}</div>
    </li>
  );
}
