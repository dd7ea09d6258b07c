"use client";

/** One mark that waits in the queue: whose it is, what changed under it, and saying where it stands now. */
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { ArticleLine } from "#components/review/work-passage.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { StanceChip } from "#components/ui/stance-chip.tsx";
import { TagChip } from "#components/ui/tag-chip.tsx";
import type { WaitingMark } from "#lib/data/anchor/waiting-mark.ts";
import { formatAge } from "#lib/text/format-date.ts";
import { KeepForm } from "./keep-form.tsx";
import { PlaceButtons } from "./place-buttons.tsx";
import { TwoVersions } from "./two-versions.tsx";
import { type PlaceActions, usePlacing } from "./use-placing.ts";
import { waitingTones, waitingWords, whyItWaits } from "./verdict-words.ts";

export type AnchorScope = PlaceActions & {
  projectId: string;
  projectSlug: string;
  /** ISO instant the page was made at. */
  now: string;
  /** Filter of the list, for the way back. */
  articleId: string | null;
};

export type AnchorCardProps = {
  mark: WaitingMark;
  scope: AnchorScope;
  isSelected: boolean;
  onSelect: (id: string) => void;
  onPlaced: (mark: WaitingMark) => void;
};

function Byline({ mark, now }: { mark: WaitingMark; now: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-2 lg:flex-col lg:items-start lg:gap-y-1.5">
      <span className="font-medium text-ink">
        {mark.kind}
        {mark.visibility === "draft" ? <span className="font-normal text-ink-3"> · draft</span> : null}
      </span>
      <span className="flex min-w-0 items-center gap-1.5">
        <Avatar id={mark.authorId} name={mark.authorName} size="s" />
        <span className="truncate" dir="auto">
          {mark.isMine ? "you" : mark.authorName}
        </span>
        <span className="shrink-0 tabular text-ink-3">· {formatAge(mark.waitsSince, new Date(now))}</span>
      </span>
    </div>
  );
}

/** What the mark is for: its tags and note, or its claim. */
export function MarkSubject({ mark }: { mark: WaitingMark }) {
  const { claim, tags, note } = mark;
  if (claim === null && tags.length === 0 && note === "") return null;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      {claim === null ? null : (
        <>
          <StanceChip stance={claim.stance} />
          <span className="min-w-0 truncate" dir="auto">
            <span className="tabular text-ink-3">C-{claim.number}</span> {claim.text}
          </span>
        </>
      )}
      {tags.map((tag) => (
        <TagChip key={tag.tagId} label={tag.isDeleted ? `${tag.name} (deleted)` : tag.name} hue={tag.hue} />
      ))}
      {note === "" ? null : (
        <span className="min-w-0 max-w-[42rem] basis-full break-words whitespace-pre-line" dir="auto">
          {note}
        </span>
      )}
    </div>
  );
}

/** Why it waits, in a word and a sentence. */
export function WaitingLine({ mark }: { mark: WaitingMark }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">
      <Chip tone={waitingTones[mark.verdict]} className="font-semibold">
        {waitingWords[mark.verdict]}
      </Chip>
      {whyItWaits(mark)}
    </p>
  );
}

export function AnchorCard({ mark, scope, isSelected, onSelect, onPlaced }: AnchorCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const router = useRouter();
  const [isKeeping, setKeeping] = useState(false);
  const placing = usePlacing(scope.projectId, mark, scope, () => onPlaced(mark));
  const { failure } = placing;
  const leave = () => {
    setKeeping(false);
    card.current?.focus();
  };
  return (
    <li
      ref={card}
      id={`w-${mark.reanchoringId}`}
      tabIndex={-1}
      onFocus={() => onSelect(mark.reanchoringId)}
      aria-current={isSelected || undefined}
      className="-mx-4 grid scroll-mt-12 gap-x-8 gap-y-3 border-t border-line px-4 py-5 outline-none aria-[current=true]:rounded-m aria-[current=true]:border-transparent aria-[current=true]:bg-surface aria-[current=true]:inset-ring aria-[current=true]:inset-ring-accent lg:grid-cols-[minmax(0,1fr)_9rem] [[aria-current=true]+&]:border-transparent"
    >
      <div className="lg:order-2">
        <Byline mark={mark} now={scope.now} />
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <ArticleLine work={mark} />
        <WaitingLine mark={mark} />
        <TwoVersions
          mark={mark}
          onTake={mark.mayPlace ? placing.take : null}
          isSelected={isSelected}
          isPending={placing.isPending}
        />
        <MarkSubject mark={mark} />
        {failure !== null && failure.fields === undefined ? <FailureBanner failure={failure} /> : null}
        {isKeeping ? (
          <KeepForm placing={placing} fromVersion={mark.fromVersion} onLeave={leave} />
        ) : (
          <PlaceButtons
            mark={mark}
            scope={scope}
            placing={placing}
            isSelected={isSelected}
            onKeep={() => setKeeping(true)}
            onRefresh={() => router.refresh()}
          />
        )}
      </div>
    </li>
  );
}
