/**
 * One stream of events a browser, however many tabs look: a browser opens few connections to one server, and streams that
 * hold them all would leave none for pages. The tab that holds the lock reads the stream and tells the others; a tab that
 * hears nothing of its own address asks now and then. Knows neither DOM nor React; the browser's parts are handed in.
 */

export type StreamHost = {
  /** Runs `work` while this tab holds the one lock of that name; resolves when it has ended. Null: there are no locks. */
  holdLock: ((name: string, signal: AbortSignal, work: () => Promise<void>) => Promise<void>) | null;
  /** Null where tabs cannot speak to each other. */
  openChannel: (name: string, onMessage: (message: unknown) => void) => StreamChannel | null;
  /** Resolves when the stream has ended or broken off. */
  readStream: (url: string, signal: AbortSignal, onData: (data: string) => void) => Promise<void>;
  /** The stream's first event alone; null when there was no answer. */
  readOnce: (url: string, signal: AbortSignal) => Promise<string | null>;
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

export type StreamChannel = { post: (message: unknown) => void; close: () => void };

type Told = { url: string; data: string };

const lockName = "collate-stream";
/** A tab that was told nothing for this long asks for itself. */
const askEveryMs = 2_500;
const againAfterMs = 1_500;

function toldOf(message: unknown): Told | null {
  if (typeof message !== "object" || message === null) return null;
  const { url, data } = message as Partial<Told>;
  return typeof url === "string" && typeof data === "string" ? { url, data } : null;
}

/**
 * Follows a stream until the signal ends it.
 *
 * @param onData gets each event's text at least once; the same may come twice
 * @returns resolves when it has ended; never rejects
 */
export async function followStream(
  host: StreamHost,
  url: string,
  onData: (data: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let wasTold = false;
  let isReading = false;
  const channel = host.openChannel(lockName, (message) => {
    const told = toldOf(message);
    if (told?.url !== url || signal.aborted) return;
    wasTold = true;
    onData(told.data);
  });
  const read = async () => {
    isReading = true;
    while (!signal.aborted) {
      await host.readStream(url, signal, (data) => {
        if (signal.aborted) return;
        channel?.post({ url, data });
        onData(data);
      });
      await host.wait(againAfterMs, signal);
    }
    isReading = false;
  };
  const ask = async () => {
    while (!signal.aborted) {
      await host.wait(askEveryMs, signal);
      const isQuiet = !wasTold && !isReading && !signal.aborted;
      wasTold = false;
      const data = isQuiet ? await host.readOnce(url, signal) : null;
      if (data !== null && !signal.aborted) onData(data);
    }
  };
  await Promise.all([host.holdLock === null ? read() : host.holdLock(lockName, signal, read), ask()]);
  channel?.close();
}
