/** The article as the address asks for it: its text with its marks, or the file it came in. */
import { ArticleControls } from "#components/reader/article-controls.tsx";
import { ArticleHead } from "#components/reader/article-head.tsx";
import { bodyParagraphs } from "#components/reader/body-paragraphs.ts";
import { placeAsides } from "#components/reader/place-asides.ts";
import { RawTextView } from "#components/reader/raw-text-view.tsx";
import { Reader } from "#components/reader/reader.tsx";
import { ReaderNotices } from "#components/reader/reader-notices.tsx";
import { type ReaderQuery, readerHref } from "#components/reader/reader-query.ts";
import { ReaderViews } from "#components/reader/reader-views.tsx";
import { parseRange } from "#components/reader/text-range.ts";
import { VersionChoice } from "#components/reader/version-choice.tsx";
import { VersionDiff } from "#components/reader/version-diff.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { diffBodies } from "#lib/data/article/diff-bodies.ts";
import {
  type ArticleVersionText,
  type ReadArticle,
  readVersionText,
} from "#lib/data/article/read-article.ts";
import { readRawText } from "#lib/data/article/read-raw-text.ts";
import { listClaimChoices } from "#lib/data/claim/list-claim-choices.ts";
import { listSourceChoices } from "#lib/data/import/list-source-choices.ts";
import type { Member } from "#lib/data/viewer.ts";
import { correctArticle, openArticle, setReading } from "../../article-actions.ts";
import { type ReaderData, readReader } from "./read-reader.ts";
import { readerActions } from "./reader-actions.ts";
import { WhoSaysWhat } from "./who-says-what.tsx";

type Parts = { member: Member; article: ReadArticle; query: ReaderQuery };

export async function ArticleText({ member, article, query }: Parts) {
  const data = await readReader(member, article);
  const landing = parseRange(query.at ?? undefined, article.version.lengthUtf16);
  const head = (
    <Head {...{ member, article, query, data }} isPassageMissing={query.at !== null && landing === null} />
  );
  if (query.view === "raw") return <RawText {...{ member, article, head }} />;
  if (query.view === "speakers") return <WhoSaysWhat {...{ member, article, head }} said={data.said} />;
  if (query.view === "versions") return <Versions {...{ member, article, query, head }} />;
  const { body, language, direction, bodyMap, id: versionId } = article.version;
  const paragraphs = bodyParagraphs(body, direction);
  return (
    <Reader
      key={versionId}
      projectSlug={member.projectSlug}
      articleId={article.id}
      place={{ projectId: member.projectId, versionId, userId: member.userId }}
      me={{ id: member.userId, name: member.name }}
      actions={readerActions}
      text={{ body, language, direction }}
      items={data.items}
      tags={data.tags}
      claims={listClaimChoices(member)}
      reuse={data.reuse}
      waiting={data.waiting.here}
      oddities={data.oddities}
      asides={query.view === "removed" ? placeAsides(paragraphs, bodyMap, data.asides) : null}
      landing={landing}
      now={new Date().toISOString()}
    >
      {head}
    </Reader>
  );
}

/** A whole visit, so that the page lands on it also when it is pressed again. */
function oddityLink(projectSlug: string, { id, version }: ReadArticle, { oddities }: ReaderData) {
  const [first] = oddities;
  if (first === undefined) return null;
  const at = `${first.startUtf16}-${first.endUtf16}`;
  return { count: oddities.length, href: readerHref(projectSlug, id, { at, versionNumber: version.number }) };
}

function Head({ member, article, query, data, isPassageMissing }: HeadProps) {
  const { projectId, projectSlug } = member;
  const { id: articleId, revision, title, published, source, primary, reading } = article;
  return (
    <ArticleHead
      article={article}
      projectSlug={projectSlug}
      copies={data.copies}
      sharing={data.sharing}
      compareHref={`/p/${projectSlug}/compare?a=${articleId}`}
      tagsInUse={data.tagsInUse}
      oddities={oddityLink(member.projectSlug, article, data)}
    >
      <div className="reader-head-row">
        <ReaderViews
          {...{ projectSlug, articleId, query }}
          asideCount={data.asides.length}
          sayingCount={data.said?.attributions.length ?? null}
          versionCount={article.versionNumbers.length}
        />
        <ArticleControls
          head={{ projectId, articleId, revision, title, published, source, primary }}
          stated={published.stated}
          reading={reading}
          sources={listSourceChoices(member)}
          actions={{ correctArticle, openArticle, setReading }}
        />
      </div>
      <ReaderNotices
        {...{ projectSlug, article, isPassageMissing }}
        waitingMarks={data.waiting.all}
        waitingHere={query.view === "text" || query.view === "removed" ? data.waiting.here.length : 0}
      />
    </ArticleHead>
  );
}

type HeadProps = Parts & { data: ReaderData; isPassageMissing: boolean };

/** The version before the one shown, where the address names none that is older. */
function olderVersion({ version, versionNumbers }: ReadArticle, asked: number | null): number | null {
  const older = versionNumbers.filter((number) => number < version.number);
  return older.find((number) => number === asked) ?? older.at(-1) ?? null;
}

/** Found while the page waits, in a thread where the texts are long. */
async function Changes({ before, after }: { before: ArticleVersionText; after: ArticleVersionText }) {
  const diff = await diffBodies(before, after);
  if (diff.ok) return <VersionDiff before={before} after={after} rows={diff.rows} />;
  return (
    <Banner tone="caution" title="What changed could not be found" className="my-4">
      Comparing these two versions took too long. Both can be read by themselves.
    </Banner>
  );
}

async function Versions({ member, article, query, head }: Parts & { head: React.ReactNode }) {
  const { version, versionNumbers } = article;
  const fromVersion = olderVersion(article, query.fromVersion);
  const before = fromVersion === null ? null : await readVersionText(member, article.id, fromVersion);
  return (
    <div className="reader-sheet">
      {head}
      <section className="reader-raw" aria-label="What changed between two versions">
        <VersionChoice
          projectSlug={member.projectSlug}
          articleId={article.id}
          numbers={versionNumbers}
          from={fromVersion}
          to={version.number}
        />
        {before === null ? (
          <p className="py-6 text-ink-2">
            This is the first version: there is none before it to compare with.
          </p>
        ) : (
          <Changes before={before} after={version} />
        )}
      </section>
    </div>
  );
}

async function RawText({ member, article, head }: Omit<Parts, "query"> & { head: React.ReactNode }) {
  const raw = await readRawText(member, article.version);
  const downloadHref = `/p/${member.projectSlug}/files/${article.version.sourceFileId}`;
  return (
    <div className="reader-sheet">
      {head}
      {raw === null ? null : <RawTextView raw={raw} downloadHref={downloadHref} />}
    </div>
  );
}
