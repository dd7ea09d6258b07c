/** What every part of two texts in columns is drawn from. */
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import type { ComparisonView, PassageView } from "./comparison-view.ts";
import { quotedBesideLine } from "./quoted-beside.ts";

export type ComparedArticle = Pick<ReadArticle, "id" | "title" | "version">;

export type Both = {
  a: ComparedArticle;
  b: ComparedArticle;
  view: ComparisonView;
  projectSlug: string;
  runHrefOf: (passage: PassageView) => string;
};

/** Whose words a quotation of that side's text are, and by what. */
export function quotedByIn({ view, ...both }: Both, side: "a" | "b"): (key: number) => string | undefined {
  return (key) => {
    const quotation = view.quotations[key]?.[side];
    return quotation ? quotedBesideLine(both[side].version.body, quotation) : undefined;
  };
}

export const pairColumns = "grid grid-cols-[minmax(0,1fr)_100px_minmax(0,1fr)] max-md:grid-cols-1";
