/**
 * What a person does to marks, as plain data: it can be shown at once, kept in the browser until the server has answered,
 * and sent again under the same key without being done twice. Pure.
 */
import type { Credibility } from "#lib/claims/admiralty.ts";
import type { EvidenceItem, ReaderItem, Visibility } from "./reader-item.ts";

export type CommandBody =
  | {
      act: "annotate";
      /** Stands for the id until the server has given one. */
      id: string;
      startUtf16: number;
      endUtf16: number;
      exact: string;
      tagIds: readonly string[];
      note: string;
      visibility: Visibility;
      /** ISO instant. */
      at: string;
    }
  | { act: "tag"; id: string; tagId: string; change: "add" | "remove" }
  | { act: "editAnnotation"; id: string; revision: number; note: string; tagIds: readonly string[] }
  | {
      act: "editEvidence";
      id: string;
      revision: number;
      note: string;
      stance: EvidenceItem["stance"];
      credibility: Credibility | null;
    }
  | { act: "share"; id: string; revision: number; kind: ReaderItem["kind"] }
  | { act: "delete"; id: string; revision: number; kind: ReaderItem["kind"] }
  | { act: "restore"; id: string; revision: number; kind: ReaderItem["kind"]; item: ReaderItem };

/** `key` is the request's idempotency key, made once. */
export type Command = CommandBody & { key: string };

export type Me = { id: string; name: string };

type Annotate = Extract<CommandBody, { act: "annotate" }>;

function newAnnotation(command: Annotate, me: Me): ReaderItem {
  const { id, startUtf16, endUtf16, exact, note, tagIds, visibility, at } = command;
  return {
    kind: "annotation",
    id,
    startUtf16,
    endUtf16,
    exact,
    note,
    tagIds,
    visibility,
    author: me,
    isMine: true,
    revision: 0,
    createdAt: at,
    isWithdrawn: false,
    ruling: null,
  };
}

function changed(item: ReaderItem, command: CommandBody): ReaderItem {
  switch (command.act) {
    case "tag": {
      if (item.kind !== "annotation") return item;
      const others = item.tagIds.filter((id) => id !== command.tagId);
      return { ...item, tagIds: command.change === "add" ? [...others, command.tagId] : others };
    }
    case "editAnnotation":
      return item.kind === "annotation" ? { ...item, note: command.note, tagIds: command.tagIds } : item;
    case "editEvidence": {
      const { note, stance, credibility } = command;
      return item.kind === "evidence" ? { ...item, note, stance, credibility } : item;
    }
    case "share":
      return { ...item, visibility: "shared" };
    default:
      return item;
  }
}

/** The items as they stand when the command has been done. Everything the command does not touch stays the same object. */
export function applyCommand(
  items: readonly ReaderItem[],
  command: CommandBody,
  me: Me,
): readonly ReaderItem[] {
  switch (command.act) {
    case "annotate":
      return [...items, newAnnotation(command, me)];
    case "delete":
      return items.filter((item) => item.id !== command.id);
    case "restore":
      return [...items.filter((item) => item.id !== command.id), { ...command.item, isWithdrawn: false }];
    default:
      return items.map((item) => (item.id === command.id ? changed(item, command) : item));
  }
}
