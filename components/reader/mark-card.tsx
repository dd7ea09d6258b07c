"use client";

/** One card of the margin: who, when, draft or shared; the note, the tags or the claim; the ruling. */
import { memo, type ReactNode } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { CredibilityNumber } from "#components/ui/credibility-number.tsx";
import { StanceChip } from "#components/ui/stance-chip.tsx";
import { TagChip } from "#components/ui/tag-chip.tsx";
import { formatAge } from "#lib/text/format-date.ts";
import { markLook } from "./mark-look.ts";
import type { EvidenceItem, ReaderItem, ReaderTag } from "./reader-item.ts";
import { RulingLine } from "./ruling-line.tsx";

export type MarkCardProps = {
  item: ReaderItem;
  tags: ReadonlyMap<string, ReaderTag>;
  isSelected: boolean;
  /** Shown in one line until it is selected. */
  isCompact: boolean;
  /** ISO instant the page was made at, so that server and browser tell the same age. */
  now: string;
  projectSlug: string;
  /** Controls, for the selected card. */
  children?: ReactNode;
};

export const MarkCard = memo(function MarkCard(props: MarkCardProps) {
  const { item, tags, isSelected, isCompact } = props;
  const look = markLook(item, tags);
  return (
    <li
      id={`card-${item.id}`}
      data-card={item.id}
      data-selected={isSelected || undefined}
      data-compact={(isCompact && !isSelected) || undefined}
      data-hue={look.hue}
      data-tone={look.tone}
      className="reader-card"
      aria-current={isSelected || undefined}
    >
      {isCompact && !isSelected ? <CompactCard {...props} /> : <FullCard {...props} />}
    </li>
  );
});

function standing(item: ReaderItem): string {
  if (item.isWithdrawn) return "withdrawn";
  return item.visibility === "draft" ? "draft, only you" : "shared";
}

function FullCard({ item, tags, now, projectSlug, children }: MarkCardProps) {
  return (
    <>
      <button type="button" className="reader-card-who" data-select={item.id}>
        <Avatar id={item.author.id} name={item.author.name} size="s" />
        <span className="truncate" dir="auto">
          {item.author.name}
        </span>
        <span className="shrink-0 tabular">· {formatAge(new Date(item.createdAt), new Date(now))}</span>
        <span className="ms-auto shrink-0">{standing(item)}</span>
        <span className="sr-only">, on “{shortened(item.exact, 80)}”</span>
      </button>
      {item.kind === "evidence" ? <ClaimLine item={item} projectSlug={projectSlug} /> : null}
      {item.note ? (
        <p className="reader-card-note" dir="auto">
          {item.note}
        </p>
      ) : null}
      <CardTags item={item} tags={tags} />
      {item.ruling ? <RulingLine item={item} ruling={item.ruling} projectSlug={projectSlug} /> : null}
      {children}
    </>
  );
}

/** One line: what it says first, or its tags. */
function CompactCard({ item, tags }: MarkCardProps) {
  const says =
    item.kind === "evidence" ? `${item.stance} C-${item.claim.number}: ${item.claim.text}` : item.note;
  const names = item.kind === "annotation" ? item.tagIds.map((id) => tags.get(id)?.name ?? "") : [];
  return (
    <button type="button" className="reader-card-line" data-select={item.id}>
      <Avatar id={item.author.id} name={item.author.name} size="s" />
      <span className="reader-card-stripe" aria-hidden="true" />
      <span className="truncate" dir="auto">
        {[names.join(", "), says].filter(Boolean).join(" · ") || "marked"}
      </span>
      {item.visibility === "draft" ? <span className="ms-auto shrink-0 text-ink-3">draft</span> : null}
      <span className="sr-only">
        {" "}
        by {item.author.name}, on “{shortened(item.exact, 80)}”
      </span>
    </button>
  );
}

function CardTags({ item, tags }: Pick<MarkCardProps, "item" | "tags">) {
  if (item.kind !== "annotation" || item.tagIds.length === 0) return null;
  return (
    <ul className="reader-card-tags" aria-label="Tags">
      {item.tagIds.map((id) => {
        const tag = tags.get(id);
        return tag ? (
          <li key={id} className="min-w-0 max-w-full">
            <TagChip label={tag.name} hue={tag.hue} />
          </li>
        ) : null;
      })}
    </ul>
  );
}

function ClaimLine({ item, projectSlug }: { item: EvidenceItem; projectSlug: string }) {
  return (
    <>
      <a href={`/p/${projectSlug}/claims/${item.claim.number}`} className="reader-card-claim" dir="auto">
        <span className="tabular text-ink-3">C-{item.claim.number}</span> {item.claim.text}
      </a>
      <div className="mt-2 flex items-center gap-2">
        <StanceChip stance={item.stance} />
        <CredibilityNumber credibility={item.credibility} />
      </div>
    </>
  );
}

function shortened(text: string, lengthUtf16: number): string {
  return text.length <= lengthUtf16 ? text : `${text.slice(0, lengthUtf16).trimEnd()}…`;
}
