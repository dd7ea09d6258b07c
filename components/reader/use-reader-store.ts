"use client";

/** The store of one reading page: connected to the server while it is on screen, brought up to date when the server sends more. */
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import { toastError } from "#components/ui/toast-queue.ts";
import type { Failure } from "#lib/errors.ts";
import type { Command, Me } from "./command.ts";
import { browserStore, KeptText } from "./kept-text.ts";
import type { ReaderItem } from "./reader-item.ts";
import { ReaderStore } from "./reader-store.ts";
import type { ReaderWork } from "./reader-work.ts";
import { tellSaveState } from "./save-status.tsx";
import type { Place, ReaderActions } from "./send-command.ts";

/** The page is asked for anew when writing has paused: the browser's cache of it must not outlive what was written. */
const REFRESH_AFTER_MS = 2_500;

export type ReaderStoreInput = {
  items: readonly ReaderItem[];
  me: Me;
  actions: ReaderActions;
  place: Place;
  /** Told of a note that the server refused, so that it can be shown again. */
  onRefused: (command: Command, failure: Failure) => void;
};

export function useReaderStore(input: ReaderStoreInput): {
  store: ReaderStore;
  work: ReaderWork;
  kept: KeptText;
} {
  const { items, me, actions, place } = input;
  const [store] = useState(() => new ReaderStore(items, me));
  const work = useSyncExternalStore(store.subscribe, store.get, store.get);
  const kept = useMemo(() => {
    const store = typeof window === "undefined" ? null : browserStore();
    return new KeptText(store, me.id, place.versionId, crypto.randomUUID());
  }, [me.id, place.versionId]);
  useConnection(store, actions, place, kept, input.onRefused);
  useEffect(() => {
    store.receive(items);
  }, [store, items]);
  return { store, work, kept };
}

function useConnection(
  store: ReaderStore,
  actions: ReaderActions,
  place: Place,
  kept: KeptText,
  onRefused: ReaderStoreInput["onRefused"],
): void {
  const { projectId, versionId, userId } = place;
  const refresh = useRefreshAfterPause(store);
  const refused = useEffectEvent(onRefused);
  useEffect(() => {
    const outbox = store.connect(actions, { projectId, versionId, userId }, kept, {
      acknowledged: (command) => {
        if (command.act === "editAnnotation" || command.act === "editEvidence")
          kept.keepFields(command.id, null);
        if (command.act === "annotate") kept.keepFields(newThing(command), null);
        refresh();
      },
      refused: (command, failure) => {
        refused(command, failure);
        refresh();
      },
      held: tellHeld,
      changed: tellSaveState,
    });
    const flush = () => void outbox.flush();
    flush();
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [store, actions, projectId, versionId, userId, kept, refresh]);
}

/** Under what a note typed on a fresh selection is kept. */
export function newThing({ startUtf16, endUtf16 }: { startUtf16: number; endUtf16: number }): string {
  return `new ${startUtf16}-${endUtf16}`;
}

/** Said once for each way of being held up; the foot keeps telling that something waits. */
function tellHeld(failure: Failure | null): void {
  if (failure === null) return;
  toastError(failure.message, "What you did here is kept in this browser and sent when it can be.");
}

function useRefreshAfterPause(store: ReaderStore): () => void {
  const router = useRouter();
  const [pause] = useState(() => ({ timer: undefined as ReturnType<typeof setTimeout> | undefined }));
  useEffect(() => () => clearTimeout(pause.timer), [pause]);
  return useMemo(
    () => () => {
      store.answered(performance.now());
      clearTimeout(pause.timer);
      pause.timer = setTimeout(() => {
        store.asked(performance.now());
        router.refresh();
      }, REFRESH_AFTER_MS);
    },
    [store, router, pause],
  );
}
