/** The words of an element's class, id and role, in which a page's makers say what a part of it is for. */

import { attribute, type PageElement } from "./page-tree.ts";

/** What a post is filed under, which publishing programs write into its class: it says nothing of the part. */
const FILED_UNDER = /(?<!\S)(?:tag|category|cat|taxonomy|topic|term|author|series|section|keyword)-\S+/g;
const POST_TAGS = new Set(["article", "body", "html", "main"]);
const BOUNDARY = /[^a-z0-9]+/;
const NAMING = ["class", "id", "role", "data-testid", "data-component", "data-type", "itemprop"];
const MAX_WORDS = 60;

const known = new WeakMap<PageElement, readonly string[]>();

/** "relatedStories rail-2" gives related, stories, rail, 2. In order, at most 60. */
export function elementWords(element: PageElement): readonly string[] {
  const before = known.get(element);
  if (before !== undefined) return before;
  const all = NAMING.map((name) => attribute(element, name)).join(" ");
  const isPost = POST_TAGS.has(element.tag) || /(?<!\S)(?:hentry|type-post)(?!\S)/.test(all);
  const named = isPost ? all.replace(FILED_UNDER, " ") : all;
  const words =
    named.trim() === ""
      ? []
      : named
          .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
          .toLowerCase()
          .split(BOUNDARY)
          .filter((word) => word !== "")
          .slice(0, MAX_WORDS);
  known.set(element, words);
  return words;
}
