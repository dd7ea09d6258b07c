import { describe, expect, it } from "vitest";
import { Refusal } from "#lib/errors.ts";
import { inHashSlot } from "./hash-slots.ts";

/** A piece of work that ends when told to. */
function pending(): { work: () => Promise<void>; end: () => void; hasBegun: () => boolean } {
  let begun = false;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = () => {
    begun = true;
    return ended;
  };
  return { work, end, hasBegun: () => begun };
}

describe("inHashSlot", () => {
  it("runs two at once, the third when one has ended, also when that one failed", async () => {
    const [first, third] = [pending(), pending()];
    const failing = inHashSlot(() => Promise.reject(new Error("broken")));
    const running = [inHashSlot(first.work), inHashSlot(third.work)];
    expect(third.hasBegun()).toBe(false);
    await expect(failing).rejects.toThrow("broken");
    await Promise.resolve();
    expect(third.hasBegun()).toBe(true);
    first.end();
    third.end();
    await Promise.all(running);
  });

  it("refuses when too many wait, and recovers", async () => {
    const works = Array.from({ length: 66 }, pending);
    const running = works.map(({ work }) => inHashSlot(work));
    await expect(inHashSlot(pending().work)).rejects.toBeInstanceOf(Refusal);
    for (const { end } of works) end();
    await Promise.all(running);
    await expect(inHashSlot(async () => "free")).resolves.toBe("free");
  });
});
