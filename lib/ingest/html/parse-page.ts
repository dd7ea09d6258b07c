/**
 * HTML to a tree. A tokenizer of the HTML Standard gives the tags; the tree is built here rather than by a DOM library
 * so that a hostile page (a million open tags, an entity for each character) takes bounded time and memory: elements
 * nest at most so deep as in browsers, and only attributes that are asked about are kept. Nothing is run and nothing is
 * fetched.
 */

import { Tokenizer } from "htmlparser2";
import type { PageTree } from "./page-tree.ts";
import { BeyondLimit, type PageLimit, TreeBuilder } from "./tree-builder.ts";

/**
 * Parses a page.
 *
 * @param html the decoded page
 * @returns its tree, or what it has more of than a page may have: `MAX_ELEMENTS`, or more text than four articles.
 *   Never throws. O(n).
 */
export function parsePage(html: string): PageTree | PageLimit {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  builder.onPlainText = (startUtf16) => {
    tokenizer.pause();
    builder.ontext(startUtf16, html.length);
    builder.onend();
  };
  try {
    tokenizer.write(html);
    tokenizer.end();
  } catch (error) {
    if (error instanceof BeyondLimit) return error.limit;
    throw error;
  }
  return { root: builder.root, comments: builder.comments, elements: builder.elements };
}
