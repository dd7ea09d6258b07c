/** What was shared, for a reviewer to read: an annotation, a claim, or evidence on a claim. */
import Link from "next/link";
import { Chip } from "#components/ui/chip.tsx";
import { CredibilityNumber } from "#components/ui/credibility-number.tsx";
import { StanceChip } from "#components/ui/stance-chip.tsx";
import { TagChip } from "#components/ui/tag-chip.tsx";
import { CREDIBILITY_WORDING } from "#lib/claims/admiralty.ts";
import { LIKELIHOOD_WORDING, likelihoodRange } from "#lib/claims/estimate.ts";
import type { ReviewedClaim, ReviewItem } from "#lib/data/decision/review-item.ts";
import { ArticleLine, WorkPassage } from "./work-passage.tsx";

function Note({ note }: { note: string }) {
  if (note === "") return null;
  return (
    <p className="max-w-[42rem] whitespace-pre-line break-words" dir="auto">
      {note}
    </p>
  );
}

type Work<Type extends ReviewItem["type"]> = Extract<ReviewItem, { type: Type }>;

function Tags({ item }: { item: Work<"annotation"> }) {
  if (item.tags.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label="Tags">
      {item.tags.map((tag) => (
        <li key={tag.tagId} className="min-w-0 max-w-full">
          <TagChip label={tag.isDeleted ? `${tag.name} (deleted)` : tag.name} hue={tag.hue} />
        </li>
      ))}
    </ul>
  );
}

function EvidenceLine({ item, projectSlug }: { item: Work<"evidence">; projectSlug: string }) {
  const { stance, credibility, claimNumber, claimText } = item;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <StanceChip stance={stance} />
      <Link
        href={`/p/${projectSlug}/claims/${claimNumber}`}
        prefetch={false}
        className="min-w-0 max-w-[36rem] truncate font-medium hover:underline"
        dir="auto"
      >
        <span className="tabular text-ink-3">C-{claimNumber}</span> {claimText}
      </Link>
      <span className="inline-flex items-center gap-1.5 text-12 text-ink-2">
        <CredibilityNumber credibility={credibility} />
        {credibility === null ? "not graded" : CREDIBILITY_WORDING[credibility]}
      </span>
    </div>
  );
}

function Judgement({ claim }: { claim: ReviewedClaim }) {
  const { likelihood, likelihoodReason, confidence } = claim;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      <div className="flex gap-1.5">
        <dt className="text-ink-3">Likelihood</dt>
        <dd>
          {likelihood === null ? (
            "not judged"
          ) : (
            <>
              <span className="font-semibold">{LIKELIHOOD_WORDING[likelihood]}</span>{" "}
              <span className="tabular text-ink-2">{likelihoodRange(likelihood)}</span>
            </>
          )}
        </dd>
      </div>
      <div className="flex gap-1.5">
        <dt className="text-ink-3">Confidence</dt>
        <dd className={confidence === null ? "" : "font-semibold"}>{confidence ?? "not judged"}</dd>
      </div>
      {likelihoodReason === "" ? null : (
        <div className="flex max-w-[42rem] basis-full gap-1.5">
          <dt className="text-ink-3">Because</dt>
          <dd className="min-w-0 whitespace-pre-line break-words" dir="auto">
            {likelihoodReason}
          </dd>
        </div>
      )}
    </dl>
  );
}

function ClaimSubject({ claim, projectSlug }: { claim: ReviewedClaim; projectSlug: string }) {
  const { number, text, supports, disputes, mentions, status } = claim;
  return (
    <>
      <p className="reading max-w-[42rem] text-17 font-semibold break-words" dir="auto">
        <Link href={`/p/${projectSlug}/claims/${number}`} prefetch={false} className="hover:underline">
          <span className="tabular font-ui text-13 font-normal text-ink-3">C-{number}</span> {text}
        </Link>
      </p>
      <p className="flex flex-wrap gap-1.5">
        <Chip tone="supports">{supports} for</Chip>
        <Chip tone="disputes">{disputes} against</Chip>
        {mentions > 0 ? (
          <Chip tone="mentions">{mentions === 1 ? "1 mention" : `${mentions} mentions`}</Chip>
        ) : null}
        {status === "closed" ? <Chip>closed</Chip> : null}
      </p>
      <Judgement claim={claim} />
    </>
  );
}

export function WorkSubject({ item, projectSlug }: { item: ReviewItem; projectSlug: string }) {
  if (item.type === "claim") return <ClaimSubject claim={item} projectSlug={projectSlug} />;
  return (
    <>
      <ArticleLine work={item} />
      <WorkPassage work={item} projectSlug={projectSlug} />
      {item.type === "evidence" ? <EvidenceLine item={item} projectSlug={projectSlug} /> : null}
      <Note note={item.note} />
      {item.type === "annotation" ? <Tags item={item} /> : null}
    </>
  );
}
