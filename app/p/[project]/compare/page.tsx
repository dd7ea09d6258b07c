/** Compare: the pairs that share text, one article's choice of a partner, or two articles side by side. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "#components/ui/link-button.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { findByTitle } from "#lib/data/article/find-by-title.ts";
import { readArticle } from "#lib/data/article/read-article.ts";
import { listPairs } from "#lib/data/comparison/list-pairs.ts";
import { readComparison } from "#lib/data/comparison/read-comparison.ts";
import type { Member } from "#lib/data/viewer.ts";
import { formatInstant } from "#lib/text/format-date.ts";
import { ProjectShell } from "../project-shell.tsx";
import { ChooseSecond } from "./choose-second.tsx";
import { type CompareQuery, compareHref, parseCompareQuery } from "./compare-query.ts";
import { ComparedPair } from "./compared-pair.tsx";
import { PairList } from "./pair-list.tsx";

type Props = PageProps<"/p/[project]/compare">;

export const metadata: Metadata = { title: "Compare" };

const hints = [{ keys: ["n", "p"], label: "next, previous difference" }];

async function readOrNotFound(member: Member, articleId: string) {
  const article = await readArticle(member, articleId, null);
  if (article === null) notFound();
  return article;
}

async function TwoArticles({ member, ids }: { member: Member; ids: { a: string; b: string } }) {
  const [a, b] = await Promise.all([readOrNotFound(member, ids.a), readOrNotFound(member, ids.b)]);
  const side = ({ id, version }: typeof a) => ({ articleId: id, versionId: version.id });
  const stored = await readComparison(member, side(a), side(b));
  const compared =
    stored.computedAt === null ? null : `Compared ${formatInstant(new Date(stored.computedAt))}`;
  const footer = compared === null ? undefined : `${compared} · engine ${stored.engine}`;
  return (
    <ProjectShell
      member={member}
      current="compare"
      crumb="Compare / 2 articles"
      hints={hints}
      footer={footer}
    >
      <h1 className="sr-only">
        {a.title} compared with {b.title}
      </h1>
      <ComparedPair a={a} b={b} stored={stored} projectSlug={member.projectSlug} />
    </ProjectShell>
  );
}

async function Pairs({ member, query }: { member: Member; query: CompareQuery }) {
  const first = query.a === null ? null : await readOrNotFound(member, query.a);
  const filter = { hasAltered: query.hasAltered, hasDiffering: false, articleId: query.a };
  const { pairs, hasMore } = await listPairs(member, filter, query.after);
  const choices = first === null ? [] : await findByTitle(member, query.find, first.id);
  const { projectSlug } = member;
  const toggled = { ...query, after: null, hasAltered: !query.hasAltered };
  return (
    <ProjectShell member={member} current="compare" crumb="Compare">
      <div className="mx-auto max-w-280 px-7 py-8 max-sm:px-4">
        <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
          <div>
            <h1 className="reading text-23 font-semibold text-balance [overflow-wrap:anywhere]">
              {first === null ? "Articles that share passages" : first.title}
            </h1>
            <p className="mt-1 text-ink-2">
              {first === null
                ? "Most shared first. The earlier dated article stands left."
                : "Compared with the articles that share passages with it, most shared first."}
            </p>
          </div>
          <LinkButton
            href={compareHref(projectSlug, toggled)}
            aria-current={query.hasAltered ? "true" : undefined}
          >
            {query.hasAltered ? "Show all pairs" : "Only with altered quotations"}
          </LinkButton>
        </header>
        <PairList pairs={pairs} hasMore={hasMore} query={query} projectSlug={projectSlug} />
        {first === null ? null : (
          <ChooseSecond first={first} find={query.find} choices={choices} projectSlug={projectSlug} />
        )}
      </div>
    </ProjectShell>
  );
}

export default async function ComparePage({ params, searchParams }: Props) {
  const member = await requireMember((await params).project);
  const query = parseCompareQuery(await searchParams);
  const { a, b } = query;
  if (a !== null && b !== null && a !== b) return <TwoArticles member={member} ids={{ a, b }} />;
  return <Pairs member={member} query={query} />;
}
