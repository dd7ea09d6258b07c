"use client";

/** The uploads of one screen: all go into one import, which is begun with the first file. */
import { useEffect, useReducer, useRef, useState } from "react";
import type { StartedImport } from "#lib/data/import/start-import.ts";
import { type Failure, fail, type Result } from "#lib/errors.ts";
import { sendFile } from "./send-file.ts";
import { createUploadQueue, type UploadQueue } from "./upload-queue.ts";
import { type UploadEvent, type UploadItem, type UploadPhase, uploadReducer } from "./upload-state.ts";

export type Uploads = {
  items: readonly UploadItem[];
  /** The import they go into, once it is begun. */
  started: StartedImport | null;
  /** Why no import could be begun. */
  failure: Failure | null;
  add: (files: readonly File[]) => void;
  sendAgain: (key: string) => void;
  /** Begins the import, or names the one that is there: for what is no file. */
  begin: () => Promise<Result<StartedImport>>;
};

export type UploadsInto = {
  projectId: string;
  /** Begins the import, or names the one that is there. */
  start: () => Promise<Result<StartedImport>>;
  /** Called when nothing is under way any more and nothing broke. */
  onAllAdded: (started: StartedImport) => void;
};

const unanswered = fail(
  "unavailable",
  "Collate did not answer. Check the connection and choose the files again.",
);

async function begin(start: UploadsInto["start"]): Promise<Result<StartedImport>> {
  try {
    return await start();
  } catch {
    return unanswered;
  }
}

type Line = { queue: UploadQueue; files: Map<string, File> };
type Move = (key: string, phase: UploadPhase) => void;

/** The line of files into an import, telling the list of every step. A file's key is its request's, too. */
function openLine({ projectId, onAllAdded }: UploadsInto, into: StartedImport, move: Move): Line {
  const files = new Map<string, File>();
  const send = async (key: string) => {
    const file = files.get(key);
    if (file === undefined) return true;
    move(key, { is: "sending", sentBytes: 0 });
    const what = { projectId, importId: into.importId, file, requestKey: key };
    const result = await sendFile(what, (sentBytes) => {
      move(key, sentBytes < file.size ? { is: "sending", sentBytes } : { is: "arriving" });
    });
    move(key, result.ok ? { is: "added", file: result.value } : { is: "broken", message: result.message });
    if (result.ok) files.delete(key);
    return result.ok;
  };
  return { queue: createUploadQueue({ send, onAllThere: () => onAllAdded(into) }), files };
}

/** What moved since the last drawing is told at once: of thousands of files many move between two. */
function useMoves(dispatch: (event: UploadEvent) => void): Move {
  const waiting = useRef(new Map<string, UploadPhase>());
  return (key, phase) => {
    if (waiting.current.size === 0) {
      requestAnimationFrame(() => {
        const phases = waiting.current;
        waiting.current = new Map();
        dispatch({ type: "moved", phases });
      });
    }
    waiting.current.set(key, phase);
  };
}

/** Asks before the page is left while files are still on their way. */
function useLeaving(isUnderWay: boolean): void {
  useEffect(() => {
    if (!isUnderWay) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnderWay]);
}

const isUnderWay = ({ phase }: UploadItem) => phase.is !== "added" && phase.is !== "broken";

export function useUploads(uploads: UploadsInto): Uploads {
  const [items, dispatch] = useReducer(uploadReducer, []);
  const [started, setStarted] = useState<StartedImport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const begun = useRef<Promise<Result<StartedImport>>>(undefined);
  const line = useRef<Line>(undefined);
  const move = useMoves(dispatch);
  useLeaving(items.some(isUnderWay));

  const beginOnce = async () => {
    setFailure(null);
    // One import, also when a second lot of files comes before the first is answered.
    begun.current ??= begin(uploads.start);
    const into = await begun.current;
    if (into.ok) setStarted(into.value);
    else {
      begun.current = undefined;
      setFailure(into);
    }
    return into;
  };
  const add = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const into = await beginOnce();
    if (!into.ok) return;
    line.current ??= openLine(uploads, into.value, move);
    const chosen = files.map((file) => ({ key: crypto.randomUUID(), file }));
    for (const { key, file } of chosen) line.current.files.set(key, file);
    const rows = chosen.map(({ key, file }) => ({ key, name: file.name, byteLength: file.size }));
    dispatch({ type: "chosen", items: rows });
    line.current.queue.add(rows.map((row) => row.key));
  };
  const sendAgain = (key: string) => void line.current?.queue.sendAgain(key);
  return { items, started, failure, add: (files) => void add(files), sendAgain, begin: beginOnce };
}
