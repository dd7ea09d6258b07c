/** Everywhere the passage that the address names stands in the project, through time, and what was not analysed. */
import { NotAnalysed } from "#components/compare/not-analysed.tsx";
import { type RunArticle, RunDiagram } from "#components/compare/run-diagram.tsx";
import type { RunLink } from "#components/compare/run-layout.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Earliest } from "#lib/compare/origins/earliest.ts";
import {
  type PassageRun as Run,
  type RunCarrier,
  readPassageRun,
} from "#lib/data/comparison/read-passage-run.ts";
import type { Member } from "#lib/data/viewer.ts";
import { formatStatedDate } from "#lib/text/format-date.ts";
import type { ColumnRange } from "./compare-query.ts";
import type { Compared } from "./read-compared.ts";

type PassageRunProps = { member: Member; runOf: ColumnRange; compared: Compared };

/** To the words where they are known, else to where they should be in proportion. */
function readerHref(projectSlug: string, { article, place, pieces }: RunCarrier): string {
  const [first] = place !== null && place.startUtf16 < place.endUtf16 ? [place] : pieces;
  const last = first === place ? place : pieces.at(-1);
  const at = first === undefined ? "" : `?at=${first.startUtf16}-${last?.endUtf16 ?? first.endUtf16}`;
  return `/p/${projectSlug}/articles/${article.articleId}${at}`;
}

function shownArticle(projectSlug: string, carrier: RunCarrier): RunArticle {
  const { article, date, passageWords, articleWords } = carrier;
  const { articleId, title, sourceName, primarySourceName, reliability } = article;
  return {
    articleId,
    title,
    sourceName,
    primaryName: primarySourceName,
    reliability,
    day: date.from !== null && date.from === date.to ? date.from : null,
    dateText: formatStatedDate(article.date),
    href: readerHref(projectSlug, carrier),
    passageWords,
    articleWords,
  };
}

/** Which is the earliest here, as far as that can be told. */
function notesOf({ kind, articleIds, mayBeEarlier }: Earliest): Map<string, string> {
  const first = kind === "one" ? "earliest here" : kind === "tie" ? "same earliest day" : "earliest dated";
  return new Map([
    ...articleIds.map((id): [string, string] => [id, first]),
    ...(kind === "undecided" ? mayBeEarlier.map((id): [string, string] => [id, "may be earlier"]) : []),
  ]);
}

/** Text origins are counted, not articles; independence is for a person to state. */
function originWords({ carriers }: Run): string {
  const others = carriers.length - 1;
  if (others < 1) return "It stands in this article alone, as far as it was found.";
  return `It stands in ${carriers.length} articles: 1 text origin. Independence is not assessed: only a person can state it.`;
}

function Partly({ run, projectSlug }: { run: Run; projectSlug: string }) {
  if (run.partly.length === 0) return null;
  return (
    <p className="mt-4 max-w-[80ch] text-12 text-ink-3">
      A smaller part of it stands in{" "}
      {run.partly.map((carrier, at) => (
        <span key={carrier.versionId}>
          {at === 0 ? "" : ", "}
          <a href={readerHref(projectSlug, carrier)} className="text-accent hover:underline" dir="auto">
            {carrier.article.title}
          </a>
        </span>
      ))}
      .
    </p>
  );
}

/** Between articles; both ends are carriers. */
function shownLinks({ carriers, links }: Run): RunLink[] {
  const articleIds = new Map(carriers.map(({ versionId, article }) => [versionId, article.articleId]));
  return links.flatMap(({ fromVersionId, toVersionId, kind, changedWords }) => {
    const [from, to] = [articleIds.get(fromVersionId), articleIds.get(toVersionId)];
    return from === undefined || to === undefined ? [] : [{ articleIds: [from, to], kind, changedWords }];
  });
}

export async function PassageRun({ member, runOf, compared }: PassageRunProps) {
  const article = compared.articles[runOf.column];
  if (article === undefined) return null;
  const { startUtf16, endUtf16 } = runOf;
  const run = await readPassageRun(member, { versionId: article.version.id, startUtf16, endUtf16 });
  if (run === null) {
    return (
      <EmptyState title="That passage is not in this version of the article">
        The article was corrected since the address was made. Choose the passage again in the texts.
      </EmptyState>
    );
  }
  const passage = article.version.body.slice(startUtf16, endUtf16);
  return (
    <>
      <blockquote
        dir="auto"
        className="reading mb-3 line-clamp-4 border-s-2 border-accent ps-4 text-17 leading-7 text-ink-2"
      >
        {passage}
      </blockquote>
      <p className="mb-6 max-w-[80ch] text-ink-2">{originWords(run)}</p>
      <RunDiagram
        articles={run.carriers.map((carrier) => shownArticle(member.projectSlug, carrier))}
        links={shownLinks(run)}
        hereId={article.id}
        notes={run.carriers.length > 1 ? notesOf(run.earliest) : new Map()}
      />
      <Partly run={run} projectSlug={member.projectSlug} />
      <NotAnalysed coverage={run.coverage} />
    </>
  );
}
