/** What a note beside an article's text is called, wherever it is shown. */
import { countOf } from "#components/import/count-of.ts";
import type { NoteKind } from "#lib/ingest/note-kind.ts";

const NAMES = {
  reposter: "Reposter’s note",
  forwarder: "Forwarder’s note",
  author: "About the author",
  footnote: "Footnote",
  endnote: "Endnote",
} as const satisfies Record<NoteKind, string>;

export type NoteName = (typeof NAMES)[NoteKind] | "Note";

/** Plainly a note where nothing says whose. */
export function noteName(kind: NoteKind | null): NoteName {
  return kind === null ? "Note" : NAMES[kind];
}

/** "2 footnotes"; who the author is, is not counted. */
export function noteCount(kind: NoteKind | null, count: number): string {
  const name = noteName(kind);
  return kind === "author" ? name : countOf(count, name.toLowerCase());
}
