/**
 * Lines after which a page has left its article: comments, more stories, the author's card. Only whole pages are cut
 * at them, and only below enough running text; in a plain article such a line is dropped by itself.
 */

import type { RawUnit } from "./raw-units.ts";
import { countWords, isProse } from "./unit-shape.ts";

const END_MARKERS: readonly RegExp[] = [
  /^(?:\[?\s*\d+\s*)?(?:comments?|kommentare|commentaires|comentarios|comentários|commenti|komentar|responses|replies)\b[\s:\])\d]*$/iu,
  /^(?:leave|post|add|write|submit|view|be the first to|join the)\b.{0,30}\b(?:comment|reply|discussion|conversation|thoughts)s?\b.{0,20}$/iu,
  /^(?:share your thoughts|top rated comments|responder|balas|tinggalkan balasan|deixe um comentário|deja un comentario|schreibe einen kommentar)\b.{0,40}$/iu,
  /^(?:related|similar|recommended|more|other|latest|recent|popular)\s+(?:articles|stories|news|posts|content|coverage|topics|reading|videos?|links)\b.{0,20}$/iu,
  /^(?:read (?:these )?next|read more (?:stories|articles|news)|up next|next up|what to read next|more (?:from|in|on) .{1,50}|more .{1,40} (?:news|stories)|you (?:may|might) (?:also )?(?:like|be interested).{0,30}|recommended for you|around the web|from (?:around )?the web|promoted stories|sponsored (?:stories|content|links))\W*$/iu,
  /^(?:most (?:popular|read|viewed|shared|commented|watched)|top stories|trending(?: now| stories)?|popular(?: posts| stories)?|don't miss|editors?['’]? picks?)\b.{0,20}$/iu,
  /^(?:você pode gostar|veja também|leia (?:mais|também)|te puede interesar|das könnte (?:sie|dich) auch interessieren|mehr zum thema|à lire aussi|sur le même sujet|terkait|ti potrebbe interessare|potrebbe interessarti)\b.{0,20}$/iu,
  /^(?:about the author|written by|author bio|posted in|filed under|tagged(?: with)?|tags|related tags|topics)\b\s*(?::.*)?$/iu,
  /^(?:previous|next)\s+(?:post|article|story|entry)\b.{0,120}$/iu,
  /^(?:share this|share on|sharing is caring|like this|share this article|share this story)\W*$/iu,
  /^(?:copyright|©|all rights reserved).{0,160}$/iu,
];

/** Less running text than this above a marker, and the marker stands above the article or in its head. */
const MIN_WORDS_ABOVE = 80;
/** A box of links inside the text has at most this many lines, and this many paragraphs in a row below it. */
const MAX_BOX_UNITS = 9;
const MIN_PROSE_BELOW = 3;

/** What ends a stretch of a page early. */
export type MarkedEnd = {
  /** Position of the stretch's last unit. */
  last: number;
  /** Positions of the boxes of links inside it. */
  boxes: number[];
};

/** The lines of a box of links that begins at a marker, or null when the text does not go on below them. */
function linkBox(units: readonly RawUnit[], at: number): number[] | null {
  let end = at + 1;
  while (end < at + MAX_BOX_UNITS && end < units.length && !isProse(units[end]?.text ?? "")) end += 1;
  const below = units.slice(end, end + MIN_PROSE_BELOW);
  const goesOn = below.length === MIN_PROSE_BELOW && below.every(({ text }) => isProse(text));
  return goesOn ? Array.from({ length: end - at }, (_, position) => at + position) : null;
}

/**
 * Where a stretch of a page ends.
 *
 * @param units the units of the file
 * @param first first unit of the stretch
 * @param last its last unit
 * @returns the last unit above the first end marker that has enough running text above it and none going on below it;
 *   markers the text does go on below are boxes
 */
export function endAtMarker(units: readonly RawUnit[], first: number, last: number): MarkedEnd {
  const boxes: number[] = [];
  let words = 0;
  for (let at = first; at <= last; at += 1) {
    const text = units[at]?.text ?? "";
    if (isProse(text)) words += countWords(text);
    else if (END_MARKERS.some((marker) => marker.test(text))) {
      const box = linkBox(units, at);
      if (box === null && words >= MIN_WORDS_ABOVE) return { last: at - 1, boxes };
      boxes.push(...(box ?? [at]));
      at += (box?.length ?? 1) - 1;
    }
  }
  return { last, boxes };
}
