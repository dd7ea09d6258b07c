/** Lines a page prints where its article has ended: comments, more stories, the author's card. A table of whole lines. */

export type EndMarker = { name: string; form: RegExp };

const END_MARKERS: readonly EndMarker[] = [
  {
    name: "comments",
    form: /^(?:\[?\s*\d+\s*)?(?:comments?|kommentare|commentaires|comentarios|comentários|commenti|komentar|responses|replies)\b[\s:()[\]\d·•|-]*$/iu,
  },
  {
    name: "comments",
    form: /^\d{1,5} (?:comments?|responses?|replies|thoughts?) (?:on|to) ["“”'‘’«„].{1,160}$/iu,
  },
  {
    name: "comments",
    form: /^(?:(?:comments?|commenting|discussion)\s*[:–—|-]\s*(?:(?:read |see )?(?:our|the|house|community) )?(?:rules|guidelines|policy|terms|code of conduct|netiquette)|(?:our |the )?(?:rules|guidelines) (?:for|of|on) (?:comments|commenting|the discussion)|(?:comments?|commenting|community) (?:rules|guidelines|policy)|(?:comments|commenting) (?:are|is) (?:now )?(?:closed|moderated|off|disabled)|kommentar(?:e|funktion)?\s*[:–—|-]\s*(?:unsere )?(?:regeln|netiquette)|commentaires\s*[:–—|-]\s*(?:nos )?règles|comentarios\s*[:–—|-]\s*(?:nuestras )?normas)\W*$/iu,
  },
  {
    name: "comments",
    form: /^(?:leave|post|add|write|submit|view|be the first to|join the)\b.{0,30}\b(?:comment|reply|discussion|conversation|thoughts)s?\b.{0,20}$/iu,
  },
  {
    name: "comments",
    form: /^(?:share your thoughts|top rated comments|responder|balas|tinggalkan balasan|deixe um comentário|deja un comentario|schreibe einen kommentar|lascia un commento|laisser un commentaire|добавить комментарий|комментарии)(?!\p{L}).{0,40}$/iu,
  },
  {
    name: "related links",
    form: /^(?:related|similar|recommended|more|other|latest|recent|popular)\s+(?:articles|stories|news|posts|content|coverage|topics|reading|videos?|links)\b.{0,20}$/iu,
  },
  {
    name: "related links",
    form: /^(?:read (?:these )?next|read more (?:stories|articles|news)|up next|next up|what to read next|more (?:from|in|on) .{1,50}|more .{1,40} (?:news|stories)|you (?:may|might) (?:also )?(?:like|be interested).{0,30}|recommended for you|around the web|from (?:around )?the web|promoted stories|sponsored (?:stories|content|links)|want more stories like this)\W*$/iu,
  },
  {
    name: "related links",
    form: /^(?:most (?:popular|read|viewed|shared|commented|watched)|top stories|trending(?: now| stories)?|popular(?: posts| stories)?|don't miss|editors?['’]? picks?)\b.{0,20}$/iu,
  },
  {
    name: "related links",
    form: /^(?:você pode gostar|veja também|leia (?:mais|também)|te puede interesar|das könnte (?:sie|dich) auch interessieren|mehr zum thema|à lire aussi|sur le même sujet|terkait|ti potrebbe interessare|potrebbe interessarti|читайте также|похожие (?:записи|статьи|новости))(?!\p{L}).{0,20}$/iu,
  },
  {
    name: "related links",
    form: /^(?:(?:ähnliche|weitere|verwandte) (?:artikel|beiträge|themen|meldungen)(?!\p{L}).{0,30}|(?:artigos|notícias|noticias|posts|artículos|articulos) relacionad[oa]s\W*|más información\W*|más sobre este tema\W*|auch interessant\W*|saiba mais\W*|per saperne di più\W*|articoli correlati\W*|articles (?:similaires|liés|associés)\W*|関連(?:記事|ニュース)\W*|相关(?:文章|新闻|阅读)\W*|اقرأ أيضا\W*)$/iu,
  },
  {
    name: "author's card",
    form: /^(?:about the author|written by|author bio|über den autor|über die autorin|sobre (?:o autor|el autor|a autora|la autora)|à propos de l['’]auteur|l['’]autore|об авторе)(?!\p{L})\s*(?::.*)?$/iu,
  },
  // A name in capitals behind it, so not "About the size of a football".
  {
    name: "author's card",
    form: /^(?:About|Über|Sobre|À propos de|Acerca de)(?: \p{Lu}[\p{L}\p{M}'’.-]{1,30}){1,4}$/u,
  },
  {
    name: "tags",
    form: /^(?:posted in|filed under|tagged(?: with)?|tags|related tags|topics)\b\s*(?::.*)?$/iu,
  },
  {
    name: "navigation",
    form: /^(?:\W\s*)?(?:previous|next)\s+(?:\p{L}{1,20} )?(?:post|article|story|entry|news)\b.{0,120}$/iu,
  },
  {
    name: "sharing",
    form: /^(?:share this|share on|sharing is caring|like this|share this article|share this story)\W*$/iu,
  },
  { name: "legal notice", form: /^(?:copyright|©|all rights reserved).{0,160}$/iu },
];

/** A longer line is text. */
const MAX_LINE_UTF16 = 200;

/** The name of the rule that says of a whole line that an article has ended above it, or null. */
export function endRule(text: string): string | null {
  if (text.length > MAX_LINE_UTF16) return null;
  return END_MARKERS.find(({ form }) => form.test(text))?.name ?? null;
}
