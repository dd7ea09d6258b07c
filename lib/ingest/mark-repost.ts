/** The pass that keeps a reposter's own notes out of the body. What he quotes them from stays the outlet's words. */

import { readCreditLine } from "./credit-line.ts";
import type { RawUnit } from "./raw-units.ts";
import { findRepostedHead, readRepostedHead } from "./reposted-head.ts";
import { type Credited, MAX_NOTE_UTF16, readReposterNote } from "./reposter-note.ts";
import { bodyPositions, type MarkPass, markEach, type UnitMark, type UnitMarks } from "./unit-marks.ts";

/** A whole paragraph in brackets, signed with initials: "(But see … — AB)". An editor's, signed "Ed.", is the outlet's. */
const SIGNED_NOTE = /^[([].*\s*[–—-]{1,2}\s?(?!EDS?\b)\p{Lu}{2,4}\.?[)\]]$/u;
const EDITORS = /^[([]editor/iu;

/** How far from its ends a repost's labelled notes stand, in paragraphs. */
const EDGE = 3;

type Repost = {
  credited: Credited;
  /** The first paragraph below the credit line, or -1. */
  belowCredit: number;
  /** The repost's first and last paragraphs. */
  edges: ReadonlySet<number>;
};

/**
 * Makes the pass that parts a head inside the page's own from it: who reposts says whose work follows, and the outlet's
 * title, byline and date stand below (see reposted-head.ts).
 *
 * @param knownNames names of known sources
 */
export function markRepostedHead(knownNames: readonly string[]): MarkPass {
  return (units, marks) => {
    const found = findRepostedHead(units, marks, knownNames);
    return found.size === 0 ? marks : markEach(units, marks, (_, at) => found.get(at) ?? null);
  };
}

/** What makes an article a repost: its credit line, read as it stands. */
function readRepost(
  units: readonly RawUnit[],
  marks: UnitMarks,
  knownNames: readonly string[],
): Repost | null {
  const creditAt = marks.findIndex((mark) => mark?.role === "credit");
  const unit = units[creditAt];
  if (unit === undefined) return null;
  const title = units[marks.findIndex((mark) => mark?.role === "title")]?.text ?? "";
  const positions = bodyPositions(marks);
  return {
    credited: readRepostedHead(units, marks, knownNames)?.primarySource ??
      readCreditLine(unit.text, title, knownNames) ?? { source: null, byline: null },
    belowCredit: positions.find((at) => at > creditAt) ?? -1,
    edges: new Set([...positions.slice(0, EDGE), ...positions.slice(-EDGE)]),
  };
}

function noteInRepost(
  text: string,
  at: number,
  { credited, belowCredit, edges }: Repost,
  names: readonly string[],
) {
  const place = at === belowCredit ? "under credit" : "elsewhere";
  const note = readReposterNote(text, place, credited, names);
  const mark: UnitMark | null = note === null ? null : { role: "note", rule: note.rule };
  return note?.isAnywhere || edges.has(at) ? mark : null;
}

/**
 * Makes the pass that marks notes: signed ones anywhere; in a repost also what the reposting page says in brackets or
 * behind a label (see reposter-note.ts). The outlet's own editor's notes stay.
 *
 * @param knownNames names of known sources
 */
export function markNotes(knownNames: readonly string[]): MarkPass {
  return (units, marks) => {
    const repost = readRepost(units, marks, knownNames);
    return markEach(units, marks, ({ text }, at) => {
      if (text.length > MAX_NOTE_UTF16) return null;
      const isSigned = SIGNED_NOTE.test(text) && !EDITORS.test(text);
      const note = repost === null ? null : noteInRepost(text, at, repost, knownNames);
      return isSigned ? { role: "note", rule: "signed note" } : note;
    });
  };
}
