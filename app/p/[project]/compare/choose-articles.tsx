/** Before anything is compared, or where one more is to come: pairs that share text, those of one article, or any by title. */
import { LinkButton } from "#components/ui/link-button.tsx";
import { findByTitle } from "#lib/data/article/find-by-title.ts";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import { listPairs, type SharingPair } from "#lib/data/comparison/list-pairs.ts";
import type { Member } from "#lib/data/viewer.ts";
import { ChooseByTitle } from "./choose-by-title.tsx";
import { type CompareQuery, compareHref } from "./compare-query.ts";
import { PairList } from "./pair-list.tsx";
import { readArticles } from "./read-compared.ts";

type ChooseArticlesProps = { member: Member; query: CompareQuery };

function Heading({ chosen }: { chosen: readonly ReadArticle[] }) {
  const [first, ...others] = chosen;
  const title =
    first === undefined
      ? "Articles that share passages"
      : others.length === 0
        ? first.title
        : "One more article to compare";
  const sentence =
    first === undefined
      ? "Most shared first. The earlier dated article stands left."
      : others.length === 0
        ? "Compared with the articles that share passages with it, most shared first."
        : `Beside ${chosen.map((article) => `“${article.title}”`).join(" and ")}.`;
  return (
    <div className="min-w-0">
      <h1 dir="auto" className="reading text-23 font-semibold text-balance [overflow-wrap:anywhere]">
        {title}
      </h1>
      <p className="mt-1 text-ink-2 [overflow-wrap:anywhere]">{sentence}</p>
    </div>
  );
}

/** Pairs of the first chosen article, or of all where none is chosen; beside two or three, whatever shares with any of them. */
async function readPairs(member: Member, { articleIds, hasAltered, hasDiffering, after }: CompareQuery) {
  const [articleId = null] = articleIds;
  if (articleIds.length < 2) return listPairs(member, { hasAltered, hasDiffering, articleId }, after);
  const lists = await Promise.all(
    articleIds.map((id) =>
      listPairs(member, { hasAltered: false, hasDiffering: false, articleId: id }, null),
    ),
  );
  const byOther = new Map<string, SharingPair>();
  for (const pair of lists.flatMap(({ pairs }) => pairs)) {
    const others = [pair.first.articleId, pair.second.articleId].filter((id) => !articleIds.includes(id));
    const [otherId] = others;
    if (otherId !== undefined && !byOther.has(otherId)) byOther.set(otherId, pair);
  }
  return { pairs: [...byOther.values()], hasMore: false };
}

async function Pairs({ member, query }: ChooseArticlesProps) {
  const { pairs, hasMore } = await readPairs(member, query);
  return <PairList pairs={pairs} hasMore={hasMore} query={query} member={member} />;
}

/** Each narrows the list, and lets go when pressed again. */
function PairFilters({ query, projectSlug }: { query: CompareQuery; projectSlug: string }) {
  const { hasAltered, hasDiffering } = query;
  const filters = [
    { label: "With changed quotations", isOn: hasAltered, change: { hasAltered: !hasAltered } },
    { label: "With differing numbers", isOn: hasDiffering, change: { hasDiffering: !hasDiffering } },
  ];
  return (
    <div className="flex flex-wrap gap-2">
      {filters.map(({ label, isOn, change }) => (
        <LinkButton
          key={label}
          href={compareHref(projectSlug, { ...query, after: null, ...change })}
          aria-current={isOn ? "true" : undefined}
          className="aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-accent"
        >
          {label}
        </LinkButton>
      ))}
    </div>
  );
}

export async function ChooseArticles({ member, query }: ChooseArticlesProps) {
  const { projectSlug } = member;
  const chosen = await readArticles(member, query.articleIds);
  const [first] = chosen;
  const choices = first === undefined ? [] : await findByTitle(member, query.find, first.id);
  const others = choices.filter(({ articleId }) => !query.articleIds.includes(articleId));
  return (
    <div className="mx-auto max-w-280 px-7 py-8 max-sm:px-4">
      <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <Heading chosen={chosen} />
        {chosen.length > 1 ? (
          <LinkButton href={compareHref(projectSlug, { articleIds: query.articleIds })}>
            Back to the comparison
          </LinkButton>
        ) : (
          <PairFilters query={query} projectSlug={projectSlug} />
        )}
      </header>
      <Pairs member={member} query={query} />
      {first === undefined ? null : (
        <ChooseByTitle
          projectId={member.projectId}
          chosenIds={query.articleIds}
          find={query.find}
          choices={others}
          projectSlug={projectSlug}
        />
      )}
    </div>
  );
}
