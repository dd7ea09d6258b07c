/** The library asked for over and over while something else is done: how long whoever reads there waits. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Place } from "./running-import.ts";

export type Waits = { asked: number; p50: number; p99: number; worst: { millis: number; during: string } };

export async function askLibrary({ server, cookie, slug }: Place): Promise<void> {
  await (await fetch(`${server.url}/p/${slug}/library`, { headers: { cookie } })).text();
}

type Asking = {
  pauseMs: number;
  /** What is done at the moment: told with the longest wait. */
  during: () => string;
  afterEach?: () => void;
};

/** Asks until the function it gives is called, which resolves to the waits in milliseconds. */
export function keepAsking(place: Place, { pauseMs, during, afterEach }: Asking): () => Promise<Waits> {
  let isOver = false;
  const waits: number[] = [];
  let worst = { millis: 0, during: "" };
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now();
      const step = during();
      await askLibrary(place);
      const millis = performance.now() - began;
      waits.push(millis);
      if (millis > worst.millis) worst = { millis, during: step };
      afterEach?.();
      await sleep(pauseMs);
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    const sorted = waits.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { asked: waits.length, p50: at(0.5), p99: at(0.99), worst };
  };
}
