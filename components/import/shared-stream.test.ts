import { describe, expect, it } from "vitest";
import { followStream, type StreamHost } from "./shared-stream.ts";

/** A browser with one lock, one channel and a server that counts its open streams. Time passes only by `tick`. */
function makeBrowser() {
  const listeners = new Set<(message: unknown) => void>();
  const waiting: (() => void)[] = [];
  const streams = new Map<string, Set<(data: string) => void>>();
  const asked: string[] = [];
  let queue = Promise.resolve();

  const ended = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener("abort", () => resolve());
    });
  const host: StreamHost = {
    holdLock: (_, signal, work) => {
      const turn = queue.then(() => (signal.aborted ? undefined : work()));
      queue = turn.then(() => undefined);
      return Promise.race([turn.then(() => undefined), ended(signal)]);
    },
    openChannel: (_, onMessage) => {
      listeners.add(onMessage);
      return {
        post: (message) => {
          for (const listener of listeners) if (listener !== onMessage) listener(message);
        },
        close: () => void listeners.delete(onMessage),
      };
    },
    readStream: async (url, signal, onData) => {
      const open = streams.get(url) ?? new Set();
      streams.set(url, open.add(onData));
      await ended(signal);
      open.delete(onData);
    },
    readOnce: async (url) => {
      asked.push(url);
      return `asked ${url}`;
    },
    wait: (_, signal) =>
      Promise.race([ended(signal), new Promise<void>((resolve) => void waiting.push(resolve))]),
  };
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  return {
    host,
    asked,
    settle,
    openStreams: () => [...streams.values()].reduce((sum, open) => sum + open.size, 0),
    say: (url: string, data: string) => {
      for (const listener of streams.get(url) ?? []) listener(data);
    },
    tick: async () => {
      for (const resolve of waiting.splice(0)) resolve();
      await settle();
    },
  };
}

function openTab(browser: ReturnType<typeof makeBrowser>, url: string, host = browser.host) {
  const controller = new AbortController();
  const heard: string[] = [];
  const done = followStream(host, url, (data) => heard.push(data), controller.signal);
  const close = () => {
    controller.abort();
    return done;
  };
  return { heard, close };
}

describe("followStream", () => {
  it("opens one stream for two tabs at the same address, and both hear it", async () => {
    const browser = makeBrowser();
    const [one, two] = [openTab(browser, "/a"), openTab(browser, "/a")];
    await browser.settle();
    expect(browser.openStreams()).toBe(1);
    browser.say("/a", "half");
    expect([one.heard, two.heard]).toEqual([["half"], ["half"]]);
    await Promise.all([one.close(), two.close()]);
  });

  it("hands the stream on when the tab that reads it is closed", async () => {
    const browser = makeBrowser();
    const [one, two] = [openTab(browser, "/a"), openTab(browser, "/a")];
    await browser.settle();
    await one.close();
    await browser.settle();
    expect(browser.openStreams()).toBe(1);
    browser.say("/a", "all");
    expect(two.heard).toEqual(["all"]);
    await two.close();
    expect(browser.openStreams()).toBe(0);
  });

  it("asks for itself at another address, while the one stream is elsewhere", async () => {
    const browser = makeBrowser();
    const [one, two] = [openTab(browser, "/a"), openTab(browser, "/b")];
    await browser.settle();
    expect(browser.openStreams()).toBe(1);
    await browser.tick();
    expect(two.heard).toEqual(["asked /b"]);
    expect(browser.asked).not.toContain("/a");
    await Promise.all([one.close(), two.close()]);
  });

  it("asks no one while it is told", async () => {
    const browser = makeBrowser();
    const [one, two] = [openTab(browser, "/a"), openTab(browser, "/a")];
    await browser.settle();
    browser.say("/a", "half");
    await browser.tick();
    expect(browser.asked).toEqual([]);
    await Promise.all([one.close(), two.close()]);
  });

  it("reads for itself where a browser has neither locks nor channels", async () => {
    const browser = makeBrowser();
    const bare = { ...browser.host, holdLock: null, openChannel: () => null };
    const tab = openTab(browser, "/a", bare);
    await browser.settle();
    browser.say("/a", "half");
    expect(tab.heard).toEqual(["half"]);
    await tab.close();
    expect(browser.openStreams()).toBe(0);
  });
});
