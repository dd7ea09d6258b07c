import { describe, expect, it, vi } from "vitest";
import { createUploadQueue } from "./upload-queue.ts";

/** A line whose sends end when the test says so. */
function controlled() {
  const open = new Map<string, (isThere: boolean) => void>();
  const sent: string[] = [];
  const onAllThere = vi.fn();
  const queue = createUploadQueue({
    send: (key) => {
      sent.push(key);
      return new Promise((resolve) => open.set(key, resolve));
    },
    onAllThere,
  });
  const end = async (key: string, isThere = true) => {
    open.get(key)?.(isThere);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { queue, sent, end, onAllThere };
}

describe("createUploadQueue", () => {
  it("sends two at a time, in order, and says once when all are there", async () => {
    const { queue, sent, end, onAllThere } = controlled();
    queue.add(["a", "b", "c"]);
    expect(sent).toEqual(["a", "b"]);
    await end("b");
    expect(sent).toEqual(["a", "b", "c"]);
    await end("a");
    expect(onAllThere).not.toHaveBeenCalled();
    await end("c");
    expect(onAllThere).toHaveBeenCalledTimes(1);
  });

  it("takes more while it is busy without sending more at once", async () => {
    const { queue, sent, end } = controlled();
    queue.add(["a"]);
    queue.add(["b", "c"]);
    expect(sent).toEqual(["a", "b"]);
    await end("a");
    expect(sent).toEqual(["a", "b", "c"]);
  });

  it("is not done while something is broken, and sends that again when asked", async () => {
    const { queue, sent, end, onAllThere } = controlled();
    queue.add(["a", "b"]);
    await end("a", false);
    await end("b");
    expect(onAllThere).not.toHaveBeenCalled();
    expect(queue.sendAgain("b")).toBe(false);
    expect(queue.sendAgain("a")).toBe(true);
    expect(queue.sendAgain("a")).toBe(false);
    expect(sent).toEqual(["a", "b", "a"]);
    await end("a");
    expect(onAllThere).toHaveBeenCalledTimes(1);
  });
});
