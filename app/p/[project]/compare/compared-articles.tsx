/** The compare screen of two to four articles: what they share found by the worker, laid side by side or through time. */
import type { ReactNode } from "react";
import { articleNames } from "#components/compare/article-name.ts";
import { type ColumnsView, viewColumns } from "#components/compare/column-view.ts";
import { CompareStage } from "#components/compare/compare-stage.tsx";
import {
  type ComparisonView,
  type PassageView,
  viewComparison,
} from "#components/compare/comparison-view.ts";
import { type EvidenceView, withEvidence } from "#components/compare/evidence-places.ts";
import { NamedPlace } from "#components/compare/named-place.tsx";
import { NumbersView } from "#components/compare/numbers-view.tsx";
import { shownGroups } from "#components/compare/quantity-groups.ts";
import type { NumberSource } from "#components/compare/range-timeline.tsx";
import { readQuantities } from "#lib/data/comparison/read-quantities.ts";
import type { Member } from "#lib/data/viewer.ts";
import { ruleAlignment, ruleDirection } from "../reuse-actions.ts";
import { type CompareQuery, compareHref } from "./compare-query.ts";
import { ComparedFindings } from "./compared-findings.tsx";
import { ComparedHeads } from "./compared-heads.tsx";
import { ComparedTexts } from "./compared-texts.tsx";
import { EvidenceStrip } from "./evidence-strip.tsx";
import { InsteadOfTexts } from "./instead-of-texts.tsx";
import { PairNotices } from "./pair-notices.tsx";
import { PairStrip } from "./pair-strip.tsx";
import { PassageRun } from "./passage-run.tsx";
import type { Compared } from "./read-compared.ts";
import { readEvidence, shownPair } from "./read-evidence.ts";
import { runPlace } from "./run-place.ts";
import { ruledPassages } from "./said-history.ts";
import { shownOddities } from "./shown-oddities.ts";

type ComparedArticlesProps = { member: Member; query: CompareQuery; compared: Compared };

/** Of two articles what stands between them, of more their columns. */
type Views = { pair: ComparisonView | null; columns: ColumnsView | null };

/** The parts of the screen that need the whole comparison. */
function viewsOf({ articles, pairs }: Compared): Views {
  const bodies = articles.map(({ version }) => version.body);
  const found = pairs.map(({ first, second, stored }) => ({ first, second, found: stored }));
  const [only] = found;
  if (articles.length === 2 && only !== undefined) {
    return { pair: viewComparison(bodies[0] ?? "", bodies[1] ?? "", only.found), columns: null };
  }
  return { pair: null, columns: articles.length > 2 ? viewColumns(bodies, found) : null };
}

async function readViews({ member, query, compared }: ComparedArticlesProps, names: readonly string[]) {
  const evidence = await readEvidence(member, { query, compared, names });
  const { pair, columns } = viewsOf(compared);
  return { evidence, columns, pair: pair === null ? null : withEvidence(pair, evidence) };
}

function numberSources({ articles }: Compared, projectSlug: string): Map<string, NumberSource> {
  const names = articleNames(articles);
  return new Map(
    articles.map(({ id, version, title }, at) => [
      id,
      {
        articleId: id,
        name: names[at] ?? title,
        hrefOf: ({ quantity: { startUtf16, endUtf16 } }) =>
          `/p/${projectSlug}/articles/${id}?at=${startUtf16}-${endUtf16}&v=${version.number}`,
      },
    ]),
  );
}

type NumbersProps = { member: Member; compared: Compared };

async function Numbers({ member, compared }: NumbersProps) {
  const table = await readQuantities(
    member,
    compared.articles.map(({ id }) => id),
  );
  const sources = numberSources(compared, member.projectSlug);
  const oddities = shownOddities(compared, articleNames(compared.articles), member.projectSlug);
  return (
    <NumbersView
      groups={shownGroups(table)}
      states={compared.pairs.map(({ stored }) => stored.state)}
      sources={sources}
      others={table.others.length}
      oddities={oddities}
      aliasesHref={`/p/${member.projectSlug}/aliases`}
    />
  );
}

/** What stands in place of the texts: a passage's run, or the numbers. */
function Picture({ member, query, compared, pair, columns }: ComparedArticlesProps & Views) {
  const { articleIds, openPair, runOf } = query;
  const place = runOf === null ? null : runPlace(runOf, { pair, columns });
  const textsHref = `${compareHref(member.projectSlug, { articleIds, openPair })}${place === null ? "" : `#${place}`}`;
  return (
    <InsteadOfTexts
      title={runOf === null ? "Numbers through time" : "Everywhere this passage stands"}
      textsHref={articleIds.length > 1 ? textsHref : null}
    >
      {runOf === null ? (
        <Numbers member={member} compared={compared} />
      ) : (
        <PassageRun {...{ member, compared, runOf }} />
      )}
    </InsteadOfTexts>
  );
}

export async function ComparedArticles({ member, query, compared }: ComparedArticlesProps) {
  const { projectId, projectSlug } = member;
  const { articleIds, openPair } = query;
  const { articles } = compared;
  const names = articleNames(articles);
  const runHrefOf = (passage: PassageView, column: number) => {
    const runOf = { column, startUtf16: passage.aStartUtf16, endUtf16: passage.aEndUtf16 };
    return compareHref(projectSlug, { articleIds, openPair, show: "run", runOf });
  };
  const { evidence, ...views } = await readViews({ member, query, compared }, names);
  const oddities = shownOddities(compared, names, projectSlug);
  const numbersHref = compareHref(projectSlug, { articleIds, openPair, show: "numbers" });
  return (
    <CompareStage {...{ projectId, ruleAlignment, ruleDirection }} passages={ruledPassages(compared, names)}>
      <Frame
        findings={
          articles.length < 2 ? null : (
            <ComparedFindings
              {...{ projectId, compared, names, oddities, numbersHref, runHrefOf, ...views }}
            />
          )
        }
        head={
          <>
            <ComparedHeads articles={articles} projectSlug={projectSlug} />
            <PairNotices {...{ member, compared, names }} />
            <Strip {...{ member, query, compared, names, evidence, ...views }} />
          </>
        }
      >
        {query.show === "texts" ? (
          <>
            <ComparedTexts {...{ articles, projectSlug, runHrefOf, ...views }} />
            <NamedPlace />
          </>
        ) : (
          <Picture {...{ member, query, compared, ...views }} />
        )}
      </Frame>
    </CompareStage>
  );
}

type StripProps = ComparedArticlesProps & Views & { names: readonly string[]; evidence: EvidenceView };

/** What is shared and who may have taken from whom: of two articles as it is, of more a fold for each two of them. */
function Strip({ member, query, compared, names, pair, columns, evidence: { lines: evidence } }: StripProps) {
  const { projectId, projectSlug } = member;
  const [a, b] = compared.articles;
  const [only] = compared.pairs;
  if (columns !== null) {
    const open = shownPair(compared, query);
    return <PairStrip {...{ projectId, projectSlug, query, compared, names, columns, open, evidence }} />;
  }
  if (a === undefined || b === undefined || only === undefined || pair === null) return null;
  return <EvidenceStrip {...{ projectId, a, b, evidence }} stored={only.stored} view={pair} />;
}

type FrameProps = { findings: ReactNode; head: ReactNode; children: ReactNode };

/** The list of findings beside the columns; on a narrow screen above them. */
function Frame({ findings, head, children }: FrameProps) {
  const columns = findings === null ? "" : "lg:grid-cols-[268px_minmax(0,1fr)]";
  return (
    <div className={`grid grid-cols-1 items-start ${columns} lg:grid-rows-[auto_1fr]`}>
      <div className={`min-w-0 ${findings === null ? "" : "lg:col-start-2"}`}>{head}</div>
      {findings === null ? null : (
        <aside
          aria-label="Findings"
          className="sticky top-(--top-height) row-span-2 max-h-(--shell-content) min-h-(--shell-content) overflow-y-auto border-e border-line px-4 py-5 [overflow-wrap:anywhere] max-lg:static max-lg:max-h-80 max-lg:min-h-0 max-lg:border-e-0 max-lg:border-b lg:col-start-1 lg:row-start-1"
        >
          {findings}
        </aside>
      )}
      <div className={`min-w-0 px-7 pt-6 pb-20 max-md:px-4 ${findings === null ? "" : "lg:col-start-2"}`}>
        {children}
      </div>
    </div>
  );
}
