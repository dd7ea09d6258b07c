/** What each line of a page is: the article's text, its title, byline, date and captions, or furniture with its rule. */

import type { LayoutRole } from "../source-text.ts";
import { type Asked, ancestry, insideOf } from "./around-element.ts";
import { findArticleRoot } from "./article-root.ts";
import { endBelowMarkers, keepStretch } from "./article-stretch.ts";
import { sumByElement } from "./element-sums.ts";
import type { Post } from "./find-posts.ts";
import { furnitureAround } from "./furniture-around.ts";
import { markHeadLines } from "./head-lines.ts";
import { isLinkLine } from "./link-lists.ts";
import { headingLevels, namedParts } from "./named-parts.ts";
import type { PageElement } from "./page-tree.ts";
import type { PageView, ViewLine } from "./page-view.ts";

export type LineRole = { role: LayoutRole; rule: string };

export type ArticleView = PageView & {
  root: PageElement;
  /** By line: it stands in the root. */
  isInside: readonly boolean[];
};

/** A pass sees the roles so far and gives new ones to lines of the article. */
export type RolePass = (view: ArticleView, roles: readonly LineRole[]) => LineRole[];

/** A line that is nothing but a link, and as long as a headline. */
const HEADLINE = { words: 5, linkShare: 0.8 };

export function furniture(rule: string): LineRole {
  return { role: "furniture", rule };
}

/** True for a line that is, so far, the article's own text. */
export function isText(role: LineRole | undefined): boolean {
  return role?.role === "article" || role?.role === "heading";
}

type Questions = {
  furniture: Asked<string>;
  part: (line: ViewLine) => LineRole | null;
  level: Asked<number>;
};

function roleInside(line: ViewLine, questions: Questions): LineRole {
  const rule = questions.furniture(line.holder);
  if (rule !== null) return furniture(rule);
  const part = questions.part(line);
  if (part !== null) return part;
  if (isLinkLine(line, HEADLINE)) return furniture("related links");
  return questions.level(line.holder) === null
    ? { role: "article", rule: "article" }
    : { role: "heading", rule: "heading" };
}

/** Inside the root, its parts are weighed against its own text alone. */
function firstRoles(view: ArticleView): LineRole[] {
  const { elements, lines, titleAt, root, isInside, linkLists, furnitureOf, otherArticle } = view;
  const weights = sumByElement(elements, lines, ({ shape }, at) => (isInside[at] ? shape.weight : 0));
  const named = furnitureAround({ weights, total: weights.get(root), linkLists });
  const questions: Questions = {
    furniture: (element) => named(element) ?? otherArticle(element),
    part: namedParts(
      root,
      sumByElement(elements, lines, ({ shape }) => shape.words),
    ),
    level: headingLevels(),
  };
  return lines.map((line, at) => {
    if (at === titleAt) return { role: "title", rule: "heading of the page" };
    if (!isInside[at]) return furniture(furnitureOf(line.holder) ?? "outside the article");
    return roleInside(line, questions);
  });
}

/** A heading with nothing of the article below it, or with a list of links. */
const markLoneHeadings: RolePass = ({ isInside }, roles) => {
  let hasText = false;
  let next: LineRole | undefined;
  const marked = [...roles];
  for (let at = roles.length - 1; at >= 0; at -= 1) {
    const role = roles[at];
    const isAboveLinks = isInside[at + 1] && next?.role === "furniture" && next.rule === "related links";
    if (role?.role === "heading" && (!hasText || isAboveLinks))
      marked[at] = furniture("heading without text");
    if (role?.role === "article") hasText = true;
    next = marked[at];
  }
  return marked;
};

const PASSES: readonly RolePass[] = [markHeadLines, keepStretch, endBelowMarkers, markLoneHeadings];

function rolesWithin(view: PageView, root: PageElement): LineRole[] {
  const inRoot = insideOf(root);
  const isInside = view.lines.map(({ holder }) => inRoot(holder));
  const article = { ...view, root, isInside };
  return PASSES.reduce((roles, pass) => pass(article, roles), firstRoles(article));
}

/**
 * Reads the roles of a page's lines.
 *
 * @returns one a line; none at all where no article was found
 */
export function readLineRoles(view: PageView): LineRole[] {
  const root = findArticleRoot(view);
  return root === null ? [] : rolesWithin(view, root);
}

/**
 * Reads the roles of an archive page's lines.
 *
 * @param posts its posts, ascending
 * @returns one a line, each post read by itself; what stands between and around them is furniture
 */
export function readPostRoles(view: PageView, posts: readonly Post[]): LineRole[] {
  const around = ({ holder }: ViewLine) => furniture(view.furnitureOf(holder) ?? "outside the articles");
  const roles = view.lines.map(around);
  const aroundPosts = new Set(posts.flatMap(({ element }) => [...ancestry(element)]));
  const linkLists = new Set([...view.linkLists].filter((list) => !aroundPosts.has(list)));
  for (const { element, first, end, titleAt } of posts) {
    const lines = view.lines.slice(first, end);
    const own = {
      ...view,
      lines,
      linkLists,
      titleAt: titleAt - first,
      isStated: null,
      scope: element,
      otherArticle: () => null,
    };
    rolesWithin(own, element).forEach((role, at) => {
      roles[first + at] = role;
    });
  }
  return roles;
}
