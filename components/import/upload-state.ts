/** The files of one upload and how far each is: a pure reducer, so that the screen cannot get out of step. */
import type { AddedFile } from "#lib/data/import/add-file.ts";

export type UploadPhase =
  | { is: "waiting" }
  | { is: "sending"; sentBytes: number }
  /** All is sent; the server reads and plans it. */
  | { is: "planning" }
  | { is: "added"; file: AddedFile }
  /** Not there: it can be sent again. */
  | { is: "broken"; message: string };

export type UploadItem = { key: string; name: string; byteLength: number; phase: UploadPhase };

export type UploadEvent =
  | { type: "chosen"; items: Omit<UploadItem, "phase">[] }
  | { type: "moved"; key: string; phase: UploadPhase };

export function uploadReducer(items: readonly UploadItem[], event: UploadEvent): readonly UploadItem[] {
  if (event.type === "chosen") {
    return [...items, ...event.items.map((item) => ({ ...item, phase: { is: "waiting" as const } }))];
  }
  return items.map((item) => (item.key === event.key ? { ...item, phase: event.phase } : item));
}

export type UploadTotals = {
  files: number;
  added: number;
  unusable: number;
  broken: number;
  isOver: boolean;
};

/** What the head of the list says. `isOver`: nothing is under way any more. */
export function totalsOf(items: readonly UploadItem[]): UploadTotals {
  const added = items.flatMap(({ phase }) => (phase.is === "added" ? [phase.file] : []));
  const broken = items.filter(({ phase }) => phase.is === "broken").length;
  return {
    files: items.length,
    added: added.length,
    unusable: added.reduce((sum, file) => sum + file.unusable, 0),
    broken,
    isOver: added.length + broken === items.length,
  };
}

/** 0 to 1, of sending; planning counts as sent. */
export function sentShare({ byteLength, phase }: UploadItem): number {
  if (phase.is === "waiting" || phase.is === "broken") return 0;
  if (phase.is !== "sending") return 1;
  return byteLength === 0 ? 1 : Math.min(1, phase.sentBytes / byteLength);
}
