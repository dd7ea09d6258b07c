"use client";

/** Uploads under way: two at a time, each sent again only when asked, all into one import begun with the first. */
import { useReducer, useRef, useState } from "react";
import type { StartedImport } from "#lib/data/import/start-import.ts";
import { type Failure, fail, type Result } from "#lib/errors.ts";
import { sendFile } from "./send-file.ts";
import { type UploadItem, type UploadPhase, uploadReducer } from "./upload-state.ts";

type Wanted = { file: File; requestKey: string };

export type Uploads = {
  items: readonly UploadItem[];
  /** The import they go into, once it is begun. */
  started: StartedImport | null;
  /** Why no import could be begun. */
  failure: Failure | null;
  add: (files: readonly File[]) => void;
  sendAgain: (key: string) => void;
};

export type UploadsInto = {
  projectId: string;
  /** Begins the import, or names the one that is there. */
  start: () => Promise<Result<StartedImport>>;
  /** Called when nothing is under way any more and nothing broke. */
  onAllAdded: (started: StartedImport) => void;
};

const atOnce = 2;
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

/** The part that outlives renders: what is wanted, what waits, what runs, what broke. */
function newQueue() {
  return {
    wanted: new Map<string, Wanted>(),
    waiting: [] as string[],
    running: 0,
    broken: new Set<string>(),
  };
}

export function useUploads({ projectId, start, onAllAdded }: UploadsInto): Uploads {
  const [items, dispatch] = useReducer(uploadReducer, []);
  const [started, setStarted] = useState<StartedImport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const queue = useRef(newQueue());
  const begun = useRef<Promise<Result<StartedImport>>>(undefined);
  const moved = (key: string, phase: UploadPhase) => dispatch({ type: "moved", key, phase });

  const sendOne = async (key: string, into: StartedImport) => {
    const wanted = queue.current.wanted.get(key);
    if (wanted === undefined) return;
    moved(key, { is: "sending", sentBytes: 0 });
    const send = { projectId, importId: into.importId, ...wanted };
    const result = await sendFile(send, (sentBytes) => {
      moved(key, sentBytes < wanted.file.size ? { is: "sending", sentBytes } : { is: "planning" });
    });
    if (!result.ok) queue.current.broken.add(key);
    moved(key, result.ok ? { is: "added", file: result.value } : { is: "broken", message: result.message });
  };

  const work = async (into: StartedImport) => {
    const { current } = queue;
    current.running++;
    for (let key = current.waiting.shift(); key !== undefined; key = current.waiting.shift()) {
      await sendOne(key, into);
    }
    current.running--;
    if (current.running === 0 && current.broken.size === 0) onAllAdded(into);
  };

  const workOn = (into: StartedImport) => {
    while (queue.current.running < Math.min(atOnce, queue.current.running + queue.current.waiting.length)) {
      void work(into);
    }
  };

  const add = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setFailure(null);
    // One import, also when a second lot of files comes before the first is answered.
    begun.current ??= begin(start);
    const into = await begun.current;
    if (!into.ok) {
      begun.current = undefined;
      return setFailure(into);
    }
    setStarted(into.value);
    const chosen = files.map((file) => ({ key: crypto.randomUUID(), file }));
    for (const { key, file } of chosen) {
      queue.current.wanted.set(key, { file, requestKey: key });
      queue.current.waiting.push(key);
    }
    const rows = chosen.map(({ key, file }) => ({ key, name: file.name, byteLength: file.size }));
    dispatch({ type: "chosen", items: rows });
    workOn(into.value);
  };

  const sendAgain = (key: string) => {
    if (started === null || !queue.current.broken.delete(key)) return;
    queue.current.waiting.push(key);
    moved(key, { is: "waiting" });
    workOn(started);
  };

  return { items, started, failure, add: (files) => void add(files), sendAgain };
}
