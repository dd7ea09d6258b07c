"use client";

/** How far an import is, told by the server for as long as it moves; the page is drawn anew where it would be another. */
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import * as z from "zod/mini";
import type { ImportProgress } from "#lib/data/import/import-view.ts";
import { browserStreamHost } from "./browser-stream-host.ts";
import { hasMoved } from "./progress-words.ts";
import { followStream } from "./shared-stream.ts";

/** A page drawn anew goes through the whole import, if in short: not for each of a hundred files. */
const drawEveryMs = 2_000;
/** A page on its way can take a drawing's place: it is asked for again while the page is still behind. */
const drawAgainEveryMs = 10_000;

const count = z.number();
const shape = z.object({
  state: z.string(),
  files: z.object({ total: count, received: count, planned: count, failed: count, written: count }),
  articles: z.object({ planned: count, written: count }),
  current: z.nullable(z.string()),
  isSettled: z.boolean(),
  isMoving: z.boolean(),
  failure: z.nullable(z.string()),
});

function parseProgress(data: string): ImportProgress | null {
  try {
    const parsed = shape.safeParse(JSON.parse(data));
    return parsed.success ? (parsed.data as ImportProgress) : null;
  } catch {
    return null;
  }
}

/** `href` is the import's own address; `known` is how far it was when the page was drawn. */
export function useImportProgress(href: string, known: ImportProgress): ImportProgress {
  const router = useRouter();
  const [told, setTold] = useState<ImportProgress | null>(null);
  const [drawnFor, setDrawnFor] = useState(known);
  if (drawnFor !== known) {
    setDrawnFor(known);
    setTold(null);
  }
  const onData = useEffectEvent((data: string) => {
    const progress = parseProgress(data);
    if (progress !== null) setTold(progress);
  });
  useEffect(() => {
    if (!known.isMoving) return;
    const controller = new AbortController();
    void followStream(browserStreamHost(), `${href}/progress`, (data) => onData(data), controller.signal);
    return () => controller.abort();
  }, [href, known.isMoving]);
  const isStale = told !== null && hasMoved(known, told);
  const isOver = told !== null && !told.isMoving;
  useEffect(() => {
    if (!isStale) return;
    const timer = setTimeout(() => router.refresh(), isOver ? 0 : drawEveryMs);
    const again = setInterval(() => router.refresh(), drawAgainEveryMs);
    return () => {
      clearTimeout(timer);
      clearInterval(again);
    };
  }, [isStale, isOver, router]);
  return told ?? known;
}
