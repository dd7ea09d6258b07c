"use client";

/** What shared-stream.ts needs, as a browser has it. What a browser lacks is null, and the stream does without. */
import type { StreamHost } from "./shared-stream.ts";

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

async function holdLock(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  try {
    await navigator.locks.request(name, { signal }, work);
  } catch {
    // Given up before it was had: the signal says so, too.
  }
}

function openChannel(name: string, onMessage: (message: unknown) => void) {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => onMessage(data);
  return { post: (message: unknown) => channel.postMessage(message), close: () => channel.close() };
}

/** `idle` comes last: nothing moves any more. */
const toldEvents = ["progress", "idle"] as const;

async function readStream(url: string, signal: AbortSignal, onData: (data: string) => void): Promise<void> {
  const source = new EventSource(url);
  const broken = new Promise<void>((resolve) => {
    source.onerror = () => resolve();
  });
  for (const event of toldEvents) {
    source.addEventListener(event, ({ data }: MessageEvent<unknown>) => onData(String(data)));
  }
  await Promise.race([broken, ended(signal)]);
  source.close();
}

/** The data of the first whole event of a text/event-stream, or null. */
export function firstEvent(text: string): string | null {
  const [event, rest] = text.split(/\r?\n\r?\n/u, 2);
  if (event === undefined || rest === undefined) return null;
  const lines = event.split(/\r?\n/u).flatMap((line) => /^data: ?(.*)$/u.exec(line)?.[1] ?? []);
  return lines.length === 0 ? firstEvent(text.slice(event.length).trimStart()) : lines.join("\n");
}

async function readOnce(url: string, signal: AbortSignal): Promise<string | null> {
  const controller = new AbortController();
  signal.addEventListener("abort", () => controller.abort(), { once: true });
  try {
    const response = await fetch(url, {
      headers: { accept: "text/event-stream" },
      signal: controller.signal,
      cache: "no-store",
    });
    if (!response.ok || response.body === null) return null;
    let text = "";
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const data = firstEvent(text);
      if (data !== null) return data;
    }
    return null;
  } catch {
    return null;
  } finally {
    controller.abort();
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    void ended(signal).then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

export const browserStreamHost = (): StreamHost => ({
  holdLock: "locks" in navigator ? holdLock : null,
  openChannel: "BroadcastChannel" in globalThis ? openChannel : () => null,
  readStream,
  readOnce,
  wait,
});
