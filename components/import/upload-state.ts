/** The files of one upload and how far each is: a pure reducer, so that the screen cannot get out of step. */
import type { AddedFile } from "#lib/data/import/add-file.ts";

export type UploadPhase =
  | { is: "waiting" }
  | { is: "sending"; sentBytes: number }
  /** All is sent; the server keeps it, and takes an archive apart. */
  | { is: "arriving" }
  | { is: "added"; file: AddedFile }
  /** Not there: it can be sent again. */
  | { is: "broken"; message: string };

export type UploadItem = { key: string; name: string; byteLength: number; phase: UploadPhase };

export type UploadEvent =
  | { type: "chosen"; items: Omit<UploadItem, "phase">[] }
  /** All that moved since the last drawing, by key. */
  | { type: "moved"; phases: ReadonlyMap<string, UploadPhase> };

export function uploadReducer(items: readonly UploadItem[], event: UploadEvent): readonly UploadItem[] {
  if (event.type === "chosen") {
    return [...items, ...event.items.map((item) => ({ ...item, phase: { is: "waiting" as const } }))];
  }
  const { phases } = event;
  return items.map((item) => {
    const phase = phases.get(item.key);
    return phase === undefined ? item : { ...item, phase };
  });
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

/** 0 to 1, of sending; what arrives counts as sent. */
export function sentShare({ byteLength, phase }: UploadItem): number {
  if (phase.is === "waiting" || phase.is === "broken") return 0;
  if (phase.is !== "sending") return 1;
  return byteLength === 0 ? 1 : Math.min(1, phase.sentBytes / byteLength);
}

/** Broken ones first, then those under way: what waits or is there needs nobody. */
export function uploadRows(items: readonly UploadItem[]): UploadItem[] {
  const rank = ({ phase }: UploadItem) => {
    if (phase.is === "broken") return 0;
    if (phase.is === "sending" || phase.is === "arriving") return 1;
    return phase.is === "added" && phase.file.problem !== null ? 2 : 3;
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}
