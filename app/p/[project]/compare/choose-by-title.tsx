/** One more article to compare with those that are chosen: any of the project, found by words of its title. */
import { ChooseLink } from "#components/compare/choose-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { inputStyle, labelStyle } from "#components/ui/field-style.ts";
import type { ArticleChoice } from "#lib/data/article/find-by-title.ts";
import { askComparison } from "../reuse-actions.ts";
import { articlePlaces, compareHref } from "./compare-query.ts";

type ChooseByTitleProps = {
  projectId: string;
  chosenIds: readonly string[];
  find: string;
  choices: ArticleChoice[];
  projectSlug: string;
};

export function ChooseByTitle(props: ChooseByTitleProps) {
  const { projectId, chosenIds, find, choices, projectSlug } = props;
  return (
    <section className="mt-10 max-w-180">
      <h2 className="text-15 font-semibold">Any other article</h2>
      <form action={`/p/${projectSlug}/compare`} className="mt-2 flex items-end gap-2">
        {chosenIds.map((id, at) => (
          <input key={id} type="hidden" name={articlePlaces[at]} value={id} />
        ))}
        {chosenIds.length > 1 ? <input type="hidden" name="add" value="1" /> : null}
        <label className="grid flex-1 gap-1">
          <span className={labelStyle}>Words of its title</span>
          <input type="search" name="find" defaultValue={find} maxLength={200} className={inputStyle} />
        </label>
        <Button type="submit">Find</Button>
      </form>
      {choices.length === 0 ? (
        <p className="mt-3 text-ink-3">No other article has these words in its title.</p>
      ) : null}
      <ul className="mt-3 border-b border-line">
        {choices.map((choice) => (
          <li key={choice.articleId} className="border-t border-line">
            <ChooseLink
              {...{ projectId, askComparison }}
              articleIds={[...chosenIds, choice.articleId]}
              href={compareHref(projectSlug, { articleIds: [...chosenIds, choice.articleId] })}
              className="-mx-3 flex flex-wrap items-baseline gap-x-3 rounded-m px-3 py-2 hover:bg-hover"
            >
              <span dir="auto" className="reading text-15 font-semibold [overflow-wrap:anywhere]">
                {choice.title}
              </span>
              <bdi className="text-ink-3">{choice.sourceName ?? "Source not known"}</bdi>
            </ChooseLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
