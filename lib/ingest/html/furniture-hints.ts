/** What an element's tag and naming say it is, where that is not the article: a menu, a rail, a share bar. */

import { elementWords } from "./element-words.ts";
import type { PageElement } from "./page-tree.ts";

const TAG_RULES: ReadonlyMap<string, string> = new Map([
  ["nav", "navigation"],
  ["menu", "navigation"],
  ["footer", "footer"],
  ["aside", "sidebar"],
  ["form", "form"],
  ["button", "button"],
]);

function entries(rule: string, words: string): [string, string][] {
  return words.split(" ").map((word) => [word, rule]);
}

/** Single words; each is rare in the naming of an article's own parts. The first element from outside that has one counts. */
const WORD_RULES: ReadonlyMap<string, string> = new Map([
  ...entries(
    "navigation",
    "nav navbar navigation menu menus submenu breadcrumb breadcrumbs crumbs crumb pagination pager paging skiplink navlink sitemap toc prev previous prevnext nextprev postnav navegacao navigazione navegacion",
  ),
  ...entries(
    "related links",
    "related relatedposts relatedarticles relatedstories recommended recommendation recommendations recommend recirc recirculation trending popular mostpopular mostread outbrain taboola zergnet teaser teasers readmore readnext upnext rail similar suggested yarpp carousel latest morefrom morestories relacionadas relacionados relacionado relacionada verwandt correlati correlate connexes similaires",
  ),
  ...entries(
    "sharing",
    "share sharing shares sharebar sharethis sharedaddy social socials addthis addtoany follow sns compartilhar compartir partage partager teilen condividi",
  ),
  ...entries(
    "comments",
    "comment comments commentlist disqus livefyre respond replies discussion comentarios comentario kommentare kommentar commentaires commentaire commenti komentar",
  ),
  ...entries(
    "advertisement",
    "ad ads advert adverts advertisement advertising advertorial sponsor sponsored sponsors dfp gpt adslot adsense promo promos promotion promoted commercial publicidade publicidad publicite pubblicita werbung anzeige reklame reklama iklan",
  ),
  ...entries(
    "subscription",
    "newsletter newsletters subscribe subscription signup optin mailchimp paywall login signin register registration cta donate donation membership",
  ),
  ...entries("cookie notice", "cookie cookies consent gdpr ccpa"),
  ...entries("footer", "footer foot copyright colophon legal disclaimer rodape fusszeile"),
  ...entries("tags", "tags tag taglist topics keywords categories"),
  ...entries(
    "sidebar",
    "sidebar sidebars aside secondary complementary widget widgets rightrail siderail supplemental",
  ),
  ...entries("author box", "bio authorbio authorbox biography"),
  ...entries(
    "page furniture",
    "modal popup overlay lightbox dialog tooltip toolbar hidden poll search masthead noprint sr screenreader infobox",
  ),
]);

const WHOLE_TAGS = new Set(["html", "body", "main"]);

/** Embedded posts of a social network are quoted by the article. */
const QUOTED = new Set(["embed", "embeds", "embedded", "tweet", "oembed"]);

/** The rule by which an element is furniture, by itself; null when nothing says so. */
export function furnitureHint(element: PageElement): string | null {
  const byTag = TAG_RULES.get(element.tag);
  if (byTag !== undefined) return byTag;
  // Pages note their parts, open dialogs and the like in the classes of the whole.
  if (WHOLE_TAGS.has(element.tag)) return null;
  const words = elementWords(element);
  for (const word of words) {
    const rule = WORD_RULES.get(word);
    if (rule === undefined) continue;
    return rule === "sharing" && words.some((other) => QUOTED.has(other)) ? null : rule;
  }
  return null;
}
