/**
 * The ways in which reports name their own outlet in running text ("a source told X", "seen by X"). A named person's
 * "told X" may quote another outlet's interview, so it yields a suggestion only.
 */

import { hasOutletWord } from "./outlet-names.ts";
import type { AnyEvidence, Evidence } from "./planned-article.ts";

export type PublisherSign = { name: string; evidence: Evidence; isStated: boolean };

export type Publisher = {
  source: string | null;
  evidence: AnyEvidence | null;
  suggestion: { name: string; why: string } | null;
};

const OUTLET =
  "(?<outlet>(?:[Tt]he )?(?:\\p{Lu}[\\p{L}\\p{N}.&/’'-]{0,30})(?: (?:\\p{Lu}[\\p{L}\\p{N}.&/-]{0,30}|of|and|for)){0,4})";
/** Unnamed people: a word for a role or a group, no name, before "told". A leading capital is allowed for. */
const UNNAMED_WORDS =
  "source official diplomat witness resident rescuer activist analyst aide officer spokesman spokeswoman spokesperson employee worker survivor neighbour neighbor villager soldier commander insider";
const UNNAMED = `(?:${[...UNNAMED_WORDS.split(" ").map((word) => `${word}(?:e?s)?`), "people", "spokespeople"]
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join("|")})`;

/** `words`: without one of them the form cannot match, and looking for them is cheap. */
type SelfReference = { rule: string; words: readonly string[]; form: RegExp; isStated: boolean };

/** Strongest first. `isStated` forms name the article's own outlet by convention of news writing. */
const SELF_REFERENCES: readonly SelfReference[] = [
  {
    rule: "request for comment",
    words: ["respond"],
    isStated: true,
    form: new RegExp(
      `respond(?:ed)? to (?:an? (?:e-?mail|question|inquiry) from )?${OUTLET}['’]s (?:requests? for|questions?|inquir)`,
      "gu",
    ),
  },
  {
    rule: "could not verify",
    words: ["verify", "confirm"],
    isStated: true,
    form: new RegExp(
      `${OUTLET} (?:could not|was (?:not able|unable) to|has not been able to) (?:independently |immediately )?(?:verify|confirm)`,
      "gu",
    ),
  },
  {
    rule: "seen by",
    words: ["seen by", "viewed by", "obtained by", "reported first by"],
    isStated: true,
    form: new RegExp(`(?:seen|reviewed|obtained|reported first|viewed) by ${OUTLET}`, "gu"),
  },
  {
    rule: "told by an unnamed source",
    words: ["told "],
    isStated: true,
    form: new RegExp(
      `(?<!\\p{L})${UNNAMED}(?! (?:\\p{Lu}))(?:(?! said| told)[^.?!“”"]){0,60}? told ${OUTLET}(?=[\\s,.;:“"])`,
      "gu",
    ),
  },
  {
    rule: "told",
    words: ["told "],
    isStated: false,
    form: new RegExp(`told ${OUTLET}(?=[\\s,.;:“"])`, "gu"),
  },
];

function cleanOutlet(name: string): string {
  return name
    .replace(/^the /, "The ")
    .replace(/[.,]$/u, "")
    .replace(/\s+(?:of|and|for)$/u, "");
}

/** Signs inside running text, in order of strength; only names with an outlet's word, letters or a known name. */
function selfReferences(
  raw: string,
  startUtf16: number,
  endUtf16: number,
  known: readonly string[],
): PublisherSign[] {
  const text = raw.slice(startUtf16, endUtf16);
  const isKnown = (name: string) => known.some((other) => other.toLowerCase() === name.toLowerCase());
  const present = SELF_REFERENCES.filter(({ words }) => words.some((word) => text.includes(word)));
  return present.flatMap(({ rule, form, isStated }) =>
    [...text.matchAll(form)].flatMap((match) => {
      const stated = match.groups?.outlet ?? "";
      const name = cleanOutlet(stated.replace(/\s+/g, " "));
      const isOutlet = isKnown(name) || hasOutletWord(name);
      if (!isOutlet) return [];
      const start = startUtf16 + match.index + match[0].lastIndexOf(stated);
      const place = { rawStartUtf16: start, rawEndUtf16: start + stated.length };
      const evidence = { ...place, rule, confidence: isStated ? "medium" : "low" } as const;
      return [{ name, isStated, evidence }];
    }),
  );
}

/** The text of paragraphs that stay in the body, by their raw spans. */
export type BodySpan = { rawStartUtf16: number; rawEndUtf16: number };

/**
 * Finds the outlet that an article's body names as its own.
 *
 * @param raw the decoded text
 * @param body the body's paragraphs
 * @param known names of known sources
 * @returns the outlet when exactly one's self-reference states it; else a suggestion with its reason, or nothing. O(n).
 */
export function findSelfReference(
  raw: string,
  body: readonly BodySpan[],
  known: readonly string[],
): Publisher {
  const references = body.flatMap((span) => selfReferences(raw, span.rawStartUtf16, span.rawEndUtf16, known));
  const names = new Set(references.map(({ name }) => name.toLowerCase()));
  const stated = references.find(({ isStated }) => isStated);
  if (stated !== undefined && names.size === 1) {
    return { source: stated.name, evidence: stated.evidence, suggestion: null };
  }
  const guess = stated ?? references[0];
  if (guess === undefined) return NO_PUBLISHER;
  const why = `The text says “${raw.slice(Math.max(0, guess.evidence.rawStartUtf16 - 12), guess.evidence.rawEndUtf16).trim()}”, as reports do of their own outlet; it may also quote another's.`;
  return { source: null, evidence: null, suggestion: { name: guess.name, why } };
}

export const NO_PUBLISHER: Publisher = { source: null, evidence: null, suggestion: null };
