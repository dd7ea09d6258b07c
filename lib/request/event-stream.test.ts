import { afterEach, describe, expect, test, vi } from "vitest";
import { endStreams, eventStream, type Told } from "./event-stream.ts";

const decoder = new TextDecoder();
const never = () => new AbortController().signal;
let owners = 0;
const owner = () => `owner ${owners++}`;

afterEach(() => vi.useRealTimers());

/** Answers one after another; the last one for ever. */
function telling(...told: Told[]): () => Promise<Told> {
  let at = 0;
  return async () => told[Math.min(at++, told.length - 1)] ?? null;
}

const step = (data: number, isLast = false): Told => ({ event: "progress", data, isLast });

describe("eventStream", () => {
  test("tells what is new, once, and ends with the last", async () => {
    const response = eventStream(telling(step(1), step(1), step(2), step(3, true)), {
      owner: owner(),
      signal: never(),
    });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(response.headers.get("cache-control")).toContain("no-transform");
    expect(await response.text()).toBe(
      "retry: 2000\n\nevent: progress\ndata: 1\n\nevent: progress\ndata: 2\n\nevent: progress\ndata: 3\n\n",
    );
  });

  test("says that what it watched is gone", async () => {
    const text = await eventStream(telling(step(1), null), { owner: owner(), signal: never() }).text();
    expect(text).toContain("event: gone\ndata: null\n\n");
  });

  test.each([
    ["the reader goes", (reader: AbortController) => reader.abort()],
    ["the process is told to stop", () => endStreams()],
  ])("ends when %s", async (_, end) => {
    const reader = new AbortController();
    const text = eventStream(telling(step(1)), { owner: owner(), signal: reader.signal }).text();
    setTimeout(() => end(reader), 20);
    expect(await text).toContain("data: 1");
  });

  test("ends after its time, so that the guard is asked again", async () => {
    const text = await eventStream(telling(step(1)), {
      owner: owner(),
      signal: never(),
      lifeMillis: 300,
    }).text();
    expect(text).toContain("data: 1");
  });

  test("asks at most twice a second and breaks a long silence", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    let asked = 0;
    const ask = async () => {
      asked += 1;
      vi.setSystemTime(Date.now() + 8_000);
      return step(asked > 4 ? 2 : 1, asked > 4);
    };
    const began = performance.now();
    const text = await eventStream(ask, { owner: owner(), signal: never() }).text();
    expect(text).toContain(": still there\n\n");
    expect(performance.now() - began).toBeGreaterThan((asked - 1) * 490);
  });

  test("is refused to an owner who has too many, and not for ever", async () => {
    const mine = owner();
    const options = () => ({ owner: mine, signal: never(), mostPerOwner: 2 });
    const open = [1, 2].map(() => eventStream(telling(step(1)), options()));
    expect(eventStream(telling(step(1)), options()).status).toBe(429);
    expect(eventStream(telling(step(1, true)), { ...options(), owner: owner() }).status).toBe(200);
    const reader = open[0]?.body?.getReader();
    expect(decoder.decode((await reader?.read())?.value)).toContain("retry");
    await reader?.cancel();
    const again = eventStream(telling(step(1, true)), options());
    expect(again.status).toBe(200);
    await again.text();
    await open[1]?.body?.cancel();
  });
});
