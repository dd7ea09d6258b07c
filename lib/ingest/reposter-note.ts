/**
 * Notes in a repost that are the reposting page's words and not the outlet's: in brackets or behind a label. Editor's
 * notes and corrections of the outlet itself are part of what it published and are none.
 */

import { hasOutletWord } from "./outlet-names.ts";
import { isSameOutlet } from "./same-outlet.ts";

/** Who runs a page that reposts, and the page itself, as its notes call them. */
const REPOSTER = "(?:blog(?:ger|ster)?|web ?master|moderator|admin|curator|re-?poster)";
const PAGE = "(?:(?:re-?posting )?(?:blog|web ?site|site|page|channel))";
const NOTE = "(?:notes?|comments?|remarks?)";
/** "Blog note:", "Blogger's comment —", "My comment:", "Note from the blog:", "Remark by the moderator:". */
const LABELLED = new RegExp(
  `^(?:(?:(?:the|this|our|your|my)\\s+)?${REPOSTER}(?:['’]s)?[\\s-]+${NOTE}|(?:this|our|my)\\s+${PAGE}(?:['’]s)?[\\s-]+${NOTE}|my (?:own )?${NOTE}|(?:(?:an?|editor['’]?s['’]?|brief|short)\\s+){0,2}${NOTE} (?:from|by) (?:(?:the|this|our|your|my)\\s+)?(?:${REPOSTER}|${PAGE})|h/t|hat[ -]?tip)\\s*(?:[:–—]|-\\s)`,
  "iu",
);
/** "Note from …:", "Editor's note from …:": whose it is, the name says. */
const NAMED =
  /^(?:(?:a|an)\s+)?(?:editor['’]?s['’]?\s+)?(?:notes?|comments?|remarks?)\s+(?:from|by)\s+(?:the\s+)?(?<name>\p{Lu}[^:–—.!?]{1,60}?)\s*[:–—]/iu;
/** "(Emphasis mine throughout. DM)", "[Bold added – Ed.]", "(My emphasis.)": whoever quotes says what he did to the words. */
const EMPHASIS =
  /^(?:(?:all|any)\s+)?(?:emphas[ei]s|italics?|bold(?:ing|face| type)?|underlin(?:e|es|ing)|highlight(?:s|ed|ing)?|(?:fett|hervor)hebung(?:en)?)\b.{0,60}\b(?:mine|ours?|added|supplied|by (?:me|us)|von (?:mir|uns)|hinzugefügt)\b.{0,60}$|^(?:my|our)\s+(?:emphas[ei]s|italics|bold(?:ing|face)?|highlight(?:s|ing)?|underlining)\b.{0,60}$/iu;
/** "I am reposting this piece in full because …", "We republish this article with permission." */
const REPOSTING =
  /^(?:I|We)(?:['’](?:m|re|ve)| am| are| have)? (?:here(?:by)? )?(?:re-?post|re-?publish|re-?print|cross-?post)(?:ing|ed)?\b.{0,40}\b(?:this|it|the (?:piece|article|story|report|post|text|essay))\b/u;

/** True for a paragraph in which whoever reposts a text says that he does. */
export function saysReposting(text: string): boolean {
  return text.length <= MAX_NOTE_UTF16 && REPOSTING.test(text);
}

const BRACKETED = /^[*_]{0,3}[([](?<inside>.+?)[)\]][*_]{0,3}\.?$/u;
/** What the outlet itself sets in brackets: corrections, credits, where the report is from. */
const OUTLETS_OWN =
  /^(?:the\s+)?(?:editor|ed\.|editorial|author|correction|corrected|clarification|update|updated|reporting|report by|writing|written|additional|translat|photo|image|this (?:story|article|report|post|piece|version|essay|is an?\b)|(?:story|article) (?:was|has))/iu;
/** "[The ministry has since closed. – Ed.]": its editor's. */
const EDITOR_SIGNED = /[–—-]\s?eds?\.?$/iu;
const MIN_BRACKETED_UTF16 = 12;
/** A longer paragraph is no note. */
export const MAX_NOTE_UTF16 = 2_000;

/** What a paragraph is when it stands in a repost. */
export type ReposterNote = {
  rule: "reposter's note" | "note on emphasis" | "note under the credit line";
  /** In brackets, with words no outlet uses of itself: wherever it stands. Else only at the repost's head and foot. */
  isAnywhere: boolean;
};

/** Whose work the repost is: notes by these are theirs. */
export type Credited = { source: string | null; byline: string | null };

/** An outlet that is not the credited one. Of persons and desks it cannot be told whose they are. */
function isOtherOutlet(name: string, { source }: Credited, knownNames: readonly string[]): boolean {
  const isOutlet = hasOutletWord(name) || knownNames.some((known) => isSameOutlet(known, name));
  return isOutlet && (source === null || !isSameOutlet(name, source));
}

function isLabelled(text: string, credited: Credited, knownNames: readonly string[]): boolean {
  if (LABELLED.test(text)) return true;
  const name = NAMED.exec(text)?.groups?.name;
  return name !== undefined && isOtherOutlet(name, credited, knownNames);
}

/**
 * Reads a paragraph of a repost as a note of the page that reposts it.
 *
 * @param text one unit's text, white space folded
 * @param place "under credit": it is the first below the credit line, where a bracketed paragraph is a note as it is
 * @param credited whose work the repost is
 * @param knownNames names of known sources
 * @returns the rule and where it holds, or null when the words may be the outlet's. O(n).
 */
export function readReposterNote(
  text: string,
  place: "under credit" | "elsewhere",
  credited: Credited,
  knownNames: readonly string[],
): ReposterNote | null {
  if (text.length > MAX_NOTE_UTF16) return null;
  const inside = BRACKETED.exec(text)?.groups?.inside?.trim();
  const words = (inside ?? text).replace(/^[*_]{1,3}/u, "");
  if (inside !== undefined && EMPHASIS.test(words)) return { rule: "note on emphasis", isAnywhere: true };
  if (saysReposting(words)) return { rule: "reposter's note", isAnywhere: false };
  if (isLabelled(words, credited, knownNames))
    return { rule: "reposter's note", isAnywhere: inside !== undefined };
  if (inside === undefined || inside.length < MIN_BRACKETED_UTF16) return null;
  const isOutlets = OUTLETS_OWN.test(words) || EDITOR_SIGNED.test(words);
  return !isOutlets && place === "under credit"
    ? { rule: "note under the credit line", isAnywhere: true }
    : null;
}
