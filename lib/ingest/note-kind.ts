/** Whose words a note beside the body is, by the rule that found it. Pure; a table over the names of the rules. */

export type NoteKind =
  /** Who posted another's work, about it. */
  | "reposter"
  /** Who passed a message on, above it. */
  | "forwarder"
  /** Who the author is. */
  | "author"
  | "footnote"
  | "endnote";

const KINDS: readonly { rule: RegExp; kind: NoteKind }[] = [
  {
    rule: /^(?:signed note|note under the credit line|reposter's note|reposter's introduction|note on emphasis)$/u,
    kind: "reposter",
  },
  { rule: /^note of whoever forwards it$/u, kind: "forwarder" },
  { rule: /^author's card$/u, kind: "author" },
  { rule: /^(?:footnote|style "footnote text"|small type at the foot of the page)$/iu, kind: "footnote" },
  { rule: /^(?:endnote|style "endnote text")$/iu, kind: "endnote" },
];

/**
 * The kind of a note.
 *
 * @param rule the rule that found it; undefined in plans older than that
 * @returns null where the rule does not tell
 */
export function noteKindOf(rule: string | undefined): NoteKind | null {
  if (rule === undefined) return null;
  return KINDS.find((one) => one.rule.test(rule))?.kind ?? null;
}
