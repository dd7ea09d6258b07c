/** What an element's naming says where it is the article's own text. */

import { elementWords } from "./element-words.ts";
import { attribute, type PageElement } from "./page-tree.ts";

const BODY_PROPERTIES = /(?:^|\s)(?:articleBody|reviewBody)(?:\s|$)/;
/** "article-body", "entryContent", "post_text" … as words side by side. */
const BODY_NAMES =
  /(?:^| )(?:article|story|entry|post|news|blog|single|detail|node|field name) (?:body|content|text|copy|main|contents)(?: |$)|(?:^| )(?:articlebody|articlecontent|articletext|storybody|storycontent|storytext|postbody|postcontent|entrycontent|bodycopy|bodytext|newstext|body (?:copy|content|text)|rich text)(?: |$)/;

/** True for a container that says of itself that it holds an article's text. */
export function isBodyContainer(element: PageElement): boolean {
  return (
    BODY_PROPERTIES.test(attribute(element, "itemprop")) || BODY_NAMES.test(elementWords(element).join(" "))
  );
}
