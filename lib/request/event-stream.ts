/**
 * Server-sent events: one answer that goes on while there is something to tell. Ended when the reader goes, when the
 * process is told to stop, and after a while in any case, so that the guard of the request is asked again: the browser
 * comes back by itself. https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
import { setTimeout as sleep } from "node:timers/promises";

export type EventStreamOptions = {
  /** Whose streams are counted together: a session. */
  owner: string;
  /** When the reader goes. */
  signal: AbortSignal;
  mostPerOwner?: number;
  lifeMillis?: number;
};

/** What there is to tell right now; `isLast` ends the stream. Null: the thing watched is gone. */
export type Told = { event: string; data: unknown; isLast: boolean } | null;

const retryMillis = 2_000;
const pauseMillis = 500;
/** Proxies give up on what is silent for half a minute. */
const heartbeatMillis = 15_000;

type Shared = { counts: Map<string, number>; open: Set<AbortController>; isWatchingSignals: boolean };
const shared = globalThis as { collateStreams?: Shared };

function streams(): Shared {
  shared.collateStreams ??= { counts: new Map(), open: new Set(), isWatchingSignals: false };
  return shared.collateStreams;
}

/** Ends every stream; the server waits for its answers before it ends. */
export function endStreams(): void {
  for (const controller of streams().open) controller.abort();
}

function endOnSignals(): void {
  if (streams().isWatchingSignals) return;
  streams().isWatchingSignals = true;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, endStreams);
}

function enter(owner: string, most: number): AbortController | null {
  const { counts, open } = streams();
  const count = counts.get(owner) ?? 0;
  if (count >= most) return null;
  counts.set(owner, count + 1);
  endOnSignals();
  const stopping = new AbortController();
  open.add(stopping);
  return stopping;
}

function leave(owner: string, stopping: AbortController): void {
  const { counts, open } = streams();
  if (!open.delete(stopping)) return;
  const count = counts.get(owner) ?? 1;
  if (count > 1) counts.set(owner, count - 1);
  else counts.delete(owner);
}

const frame = ({ event, data }: { event: string; data: string }) => `event: ${event}\ndata: ${data}\n\n`;

/** The stream's text, piece by piece. */
async function* tell(ask: () => Promise<Told>, signal: AbortSignal): AsyncGenerator<string> {
  yield `retry: ${retryMillis}\n\n`;
  let last = "";
  let silentSince = Date.now();
  while (!signal.aborted) {
    const told = await ask();
    const event = told?.event ?? "gone";
    const data = JSON.stringify(told?.data ?? null);
    if (`${event} ${data}` !== last) yield frame({ event, data });
    else if (Date.now() - silentSince > heartbeatMillis) yield ": still there\n\n";
    else {
      await sleep(pauseMillis, undefined, { signal }).catch(() => undefined);
      continue;
    }
    silentSince = Date.now();
    last = `${event} ${data}`;
    if (told === null || told.isLast) return;
    await sleep(pauseMillis, undefined, { signal }).catch(() => undefined);
  }
}

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  // Not to be transformed: a compressed stream waits for more before it sends anything.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

/**
 * Answers with a stream that asks at most twice a second what there is to tell, and tells it when it is another.
 * 429 when the owner has too many open already.
 */
export function eventStream(ask: () => Promise<Told>, options: EventStreamOptions): Response {
  const { owner, signal, mostPerOwner = 6, lifeMillis = 60_000 } = options;
  const stopping = enter(owner, mostPerOwner);
  if (stopping === null)
    return new Response("Too many pages of this browser watch at once.", { status: 429 });
  const ending = AbortSignal.any([signal, stopping.signal, AbortSignal.timeout(lifeMillis)]);
  const pieces = tell(ask, ending);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (!done) return controller.enqueue(encoder.encode(value));
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      leave(owner, stopping);
    },
    cancel() {
      stopping.abort();
      leave(owner, stopping);
    },
  });
  return new Response(body, { headers });
}
