/** What the mark-up of one post of an archive page states of it. */

import type { RawSpan } from "../planned-article.ts";
import type { StatedFact } from "../source-text.ts";
import { webAddress } from "./addresses.ts";
import { ancestry } from "./around-element.ts";
import type { Post } from "./find-posts.ts";
import { attribute, elementsOf, type PageElement, textOf } from "./page-tree.ts";
import type { PageView, ViewLine } from "./page-view.ts";

const MAX_NAME_UTF16 = 100;

function spanOf({ startUtf16, endUtf16 }: ViewLine): RawSpan {
  return { rawStartUtf16: startUtf16, rawEndUtf16: endUtf16 };
}

/** The address the post's heading leads to, or the one marked as its own. */
function addressOf({ element }: Post, heading: PageElement): string | null {
  for (const around of ancestry(heading)) {
    if (around === element) break;
    if (around.tag === "a") return attribute(around, "href");
  }
  for (const inner of elementsOf(heading)) if (inner.tag === "a") return attribute(inner, "href");
  for (const inner of elementsOf(element)) {
    if (inner.tag === "a" && /(?:^|\s)bookmark(?:\s|$)/i.test(attribute(inner, "rel")))
      return attribute(inner, "href");
  }
  return null;
}

function dateFact(element: PageElement): StatedFact[] {
  for (const inner of elementsOf(element)) {
    const isPublished =
      /\bdatePublished\b/.test(attribute(inner, "itemprop")) ||
      /(?:^|\s)(?:published|dt-published)(?:\s|$)/.test(attribute(inner, "class"));
    const stated =
      attribute(inner, "datetime") ||
      (isPublished ? attribute(inner, "content") || attribute(inner, "title") : "");
    const isTime = inner.tag === "time" && !/\b(?:updated|modified)\b/i.test(attribute(inner, "class"));
    if (stated !== "" && (isTime || isPublished))
      return [
        { field: "published", value: stated, rule: "time of the post", confidence: "high", span: null },
      ];
  }
  return [];
}

function authorFact(element: PageElement): StatedFact[] {
  for (const inner of elementsOf(element)) {
    const isAuthor =
      /(?:^|\s)author(?:\s|$)/i.test(attribute(inner, "rel")) ||
      /\bauthor\b/.test(attribute(inner, "itemprop"));
    const name = isAuthor ? textOf(inner).replace(/\s+/g, " ").trim() : "";
    if (name !== "" && name.length <= MAX_NAME_UTF16)
      return [{ field: "byline", value: name, rule: "author of the post", confidence: "medium", span: null }];
  }
  return [];
}

/**
 * Reads a post's facts.
 *
 * @param page the address the page was taken from, to complete a post's with; or null
 */
export function postFacts(post: Post, { lines }: PageView, page: string | null): StatedFact[] {
  const heading = lines[post.titleAt];
  if (heading === undefined) return [];
  const url = webAddress(addressOf(post, heading.holder) ?? "", page);
  return [
    {
      field: "title",
      value: heading.text,
      rule: "heading of the post",
      confidence: "high",
      span: spanOf(heading),
    },
    ...dateFact(post.element),
    ...authorFact(post.element),
    ...(url === null
      ? []
      : [{ field: "url", value: url, rule: "address of the post", confidence: "high", span: null } as const]),
  ];
}
