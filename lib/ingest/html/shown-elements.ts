/** Which elements of a page a reader sees: not what is hidden by its tag, an attribute or its own style. */

import { attribute, type PageElement } from "./page-tree.ts";

/** Programs, styles, pictures' drawings, embedded pages, and form controls, whose values are no text. */
const UNSEEN_TAGS = new Set(
  "head script style template noscript noframes noembed iframe object embed applet audio video canvas svg datalist select textarea input map meta link title base".split(
    " ",
  ),
);

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu;

/** Whether what a page's own styles and attributes hide is passed over, as a reader passes it over. */
export type Sight = "shown" | "withHidden";

/** True when an element's own tag and attributes leave it visible; its ancestors are not asked. */
export function isShown(element: PageElement, sight: Sight): boolean {
  const { tag, attributes } = element;
  // A shadow root that a saving program wrote out is part of the page.
  if (tag === "template") return attributes.has("shadowrootmode");
  if (UNSEEN_TAGS.has(tag)) return false;
  if (sight === "withHidden") return true;
  if (tag === "dialog" && !attributes.has("open")) return false;
  if (attributes.size === 0) return true;
  if (attributes.has("hidden") && attribute(element, "hidden") !== "until-found") return false;
  return !HIDING_STYLE.test(attribute(element, "style"));
}
