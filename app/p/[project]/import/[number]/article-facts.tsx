/** What an article would be: title, date, source, primary source, byline, each with where it was read. */
import type { ReactNode } from "react";
import { type ArticleToCome, articleToCome, type Corrections } from "#lib/data/import/corrections.ts";
import type { AnyEvidence, PlannedArticle } from "#lib/ingest/planned-article.ts";
import { EvidenceLink, type RawPlaces } from "./evidence-link.tsx";
import { PrimarySourceText } from "./primary-source-text.tsx";
import { PublishedText } from "./published-text.tsx";
import { SourceText } from "./source-text.tsx";

export type ArticleFactsProps = { planned: PlannedArticle; corrections: Corrections; places: RawPlaces };

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 py-1">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** A corrected value was not read anywhere: that says so in place of the evidence. */
function Origin({
  isCorrected,
  evidence,
  places,
}: {
  isCorrected: boolean;
  evidence: AnyEvidence | undefined;
  places: RawPlaces;
}) {
  if (isCorrected) return <span className="text-12 text-accent">corrected by hand</span>;
  return <EvidenceLink evidence={evidence} places={places} />;
}

function Published({ toCome, planned }: { toCome: ArticleToCome; planned: PlannedArticle }) {
  const { publication } = toCome;
  const reason = publication.publishedOn === null ? planned.boundsReason : null;
  return (
    <>
      <PublishedText publication={publication} />
      {planned.publishedStated === null ? null : (
        <span className="text-ink-3" dir="auto">
          {" "}
          · “{planned.publishedStated}”
        </span>
      )}
      {reason === null ? null : <span className="block text-12 text-ink-3">{reason}</span>}
    </>
  );
}

function Byline({ byline }: { byline: string | null }) {
  if (byline === null) return <span className="text-ink-3">none stated</span>;
  return <span dir="auto">{byline}</span>;
}

export function ArticleFacts({ planned, corrections, places }: ArticleFactsProps) {
  const toCome = articleToCome(planned, corrections);
  const { evidence, primarySource, byline, url, sourceSuggestion } = planned;
  const isDateCorrected = corrections.published !== undefined;
  return (
    <>
      <h3 className="reading mt-1 text-23 font-semibold text-balance wrap-anywhere" dir="auto">
        {toCome.title}
      </h3>
      <p className="mb-3 empty:hidden">
        <Origin isCorrected={corrections.title !== undefined} evidence={evidence.title} places={places} />
      </p>
      <dl>
        <Fact name="Published">
          <Published toCome={toCome} planned={planned} />{" "}
          <Origin isCorrected={isDateCorrected} evidence={evidence.publishedOn} places={places} />
        </Fact>
        <Fact name="Source">
          <SourceText source={toCome.source} suggestion={sourceSuggestion} />{" "}
          <Origin isCorrected={corrections.source !== undefined} evidence={evidence.source} places={places} />
        </Fact>
        {primarySource === null ? null : (
          <Fact name="Primary source">
            <PrimarySourceText primary={primarySource} />{" "}
            <EvidenceLink evidence={evidence.primarySource} places={places} />
          </Fact>
        )}
        <Fact name="Byline">
          <Byline byline={byline} /> <EvidenceLink evidence={evidence.byline} places={places} />
        </Fact>
        {url === null ? null : (
          <Fact name="Address">
            <span className="break-all">{url}</span>
          </Fact>
        )}
      </dl>
    </>
  );
}
