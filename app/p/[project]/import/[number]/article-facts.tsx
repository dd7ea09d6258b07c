"use client";

/** What an article would be: title, date, source, primary source, byline, language, address and capture, each with where it was read. */
import type { ReactNode } from "react";
import { FoundText } from "#components/import/found-text.tsx";
import { HiddenText } from "#components/import/hidden-text.tsx";
import type { ArticleCard } from "#components/import/plan-view.ts";
import { OutsideLink } from "#components/ui/outside-link.tsx";
import { CaptureText } from "./capture-text.tsx";
import { PrimarySourceText } from "./primary-source-text.tsx";
import { PublishedText } from "./published-text.tsx";
import { ReadNote } from "./read-note.tsx";
import { SourceText } from "./source-text.tsx";

type FactProps = { name: string; note?: ReactNode; children: ReactNode };

function Fact({ name, note, children }: FactProps) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)_auto] items-baseline gap-x-3 border-t border-line py-1.5 max-sm:grid-cols-[5.5rem_minmax(0,1fr)]">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
      <dd className="max-w-48 text-end text-12 text-ink-3 empty:hidden max-sm:col-start-2 max-sm:text-start">
        {note}
      </dd>
    </div>
  );
}

const none = (words: string) => <span className="text-ink-3">{words}</span>;

function Published({ card }: { card: ArticleCard }) {
  const { publication } = card.toCome;
  const { publishedStated, boundsReason } = card.planned;
  const reason = publication.publishedOn === null ? boundsReason : null;
  return (
    <>
      <PublishedText publication={publication} />
      {publishedStated === null ? null : (
        <span className="text-ink-3">
          {" "}
          · “
          <bdi>
            <HiddenText text={publishedStated} />
          </bdi>
          ”
        </span>
      )}
      {reason === null ? null : <span className="block text-12 text-ink-3">{reason}</span>}
    </>
  );
}

function Address({ url }: { url: string | null }) {
  if (url === null) return none("none stated");
  return <OutsideLink url={url} />;
}

export function ArticleFacts({ card }: { card: ArticleCard }) {
  const { toCome, planned, corrections, read, language } = card;
  const isOwn = (field: keyof typeof corrections) => corrections[field] !== undefined;
  return (
    <>
      <h3 className="reading text-23 font-semibold text-balance wrap-anywhere" dir="auto">
        <HiddenText text={toCome.title} />
      </h3>
      <p className="mt-1 mb-3 text-12 text-ink-3 empty:hidden">
        <ReadNote read={read.title} isCorrected={isOwn("title")} />
      </p>
      <dl className="border-b border-line">
        <Fact name="Published" note={<ReadNote read={read.publishedOn} isCorrected={isOwn("published")} />}>
          <Published card={card} />
        </Fact>
        <Fact name="Source" note={<ReadNote read={read.source} isCorrected={isOwn("source")} />}>
          <SourceText card={card} />
        </Fact>
        {toCome.primarySource === null && planned.primarySource === null ? null : (
          <Fact
            name="Primary source"
            note={<ReadNote read={read.primarySource} isCorrected={isOwn("primarySource")} />}
          >
            {toCome.primarySource === null ? (
              none("none")
            ) : (
              <PrimarySourceText primary={toCome.primarySource} />
            )}
          </Fact>
        )}
        <Fact name="Byline" note={<ReadNote read={read.byline} isCorrected={isOwn("byline")} />}>
          {toCome.byline === null ? none("none stated") : <FoundText text={toCome.byline} />}
        </Fact>
        <Fact name="Language" note={<ReadNote read={read.language} isCorrected={false} />}>
          {language ?? none("not known")}
        </Fact>
        <Fact name="Address" note={<ReadNote read={read.url} isCorrected={isOwn("url")} />}>
          <Address url={toCome.url} />
        </Fact>
        <Fact name="Capture" note={<CaptureNote card={card} />}>
          <CaptureText capture={toCome.capture} />
        </Fact>
      </dl>
    </>
  );
}

function CaptureNote({ card }: { card: ArticleCard }) {
  if (card.corrections.capture !== undefined) return <span className="text-accent">corrected by hand</span>;
  return card.planned.capture?.rule ?? null;
}
