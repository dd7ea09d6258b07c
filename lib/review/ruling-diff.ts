/**
 * A ruling, or any other change of a piece of work, as its author reads it: the fields that differ between two states,
 * each in the form in which a difference of its kind is read.
 */
import { diffText, type TextPiece } from "./text-diff.ts";

/** One state: texts by field, and lists (tags) by field. An absent value is null: not judged, not graded. */
export type WorkState = {
  texts: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string | null>>;
  lists: Readonly<Record<string, readonly string[]>>;
};

export type FieldChange =
  | { field: string; kind: "text"; pieces: TextPiece[] }
  | { field: string; kind: "value"; before: string | null; after: string | null }
  | { field: string; kind: "list"; kept: string[]; removed: string[]; added: string[] };

function textChanges(before: WorkState, after: WorkState): FieldChange[] {
  return Object.keys(after.texts).flatMap((field): FieldChange[] => {
    const [was, is] = [before.texts[field] ?? "", after.texts[field] ?? ""];
    return was === is ? [] : [{ field, kind: "text", pieces: diffText(was, is) }];
  });
}

function valueChanges(before: WorkState, after: WorkState): FieldChange[] {
  return Object.keys(after.values).flatMap((field): FieldChange[] => {
    const [was, is] = [before.values[field] ?? null, after.values[field] ?? null];
    return was === is ? [] : [{ field, kind: "value", before: was, after: is }];
  });
}

function listChanges(before: WorkState, after: WorkState): FieldChange[] {
  return Object.keys(after.lists).flatMap((field): FieldChange[] => {
    const [was, is] = [before.lists[field] ?? [], after.lists[field] ?? []];
    const removed = was.filter((item) => !is.includes(item));
    const added = is.filter((item) => !was.includes(item));
    if (removed.length + added.length === 0) return [];
    return [{ field, kind: "list", kept: was.filter((item) => is.includes(item)), removed, added }];
  });
}

/** The fields that differ, texts first, in the order in which `after` names them; none for equal states. */
export function diffWork(before: WorkState, after: WorkState): FieldChange[] {
  return [...textChanges(before, after), ...valueChanges(before, after), ...listChanges(before, after)];
}
