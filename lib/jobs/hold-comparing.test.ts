import { describe, expect, it } from "vitest";
import { flagsHeld, holdingComparing } from "./hold-comparing.ts";

/** A task that is under way until told to end, and how it ends. */
function underWay() {
  let resolve = () => {};
  let reject = (_: Error) => {};
  const promise = new Promise<void>((onEnd, onError) => {
    resolve = onEnd;
    reject = onError;
  });
  const task = holdingComparing(() => promise);
  return { run: () => Promise.resolve(task({}, {} as never)), resolve, reject };
}

describe("comparisons in a worker that imports", () => {
  it("are held from the first of its imports to the end of the last", async () => {
    expect(flagsHeld()).toBeNull();
    const [one, other] = [underWay(), underWay()];
    const runs = [one.run(), other.run()];
    expect(flagsHeld()).toEqual(["comparing"]);
    one.resolve();
    await runs[0];
    expect(flagsHeld()).toEqual(["comparing"]);
    other.resolve();
    await runs[1];
    expect(flagsHeld()).toBeNull();
  });

  it("are not held for ever by one that broke", async () => {
    const broken = underWay();
    const run = broken.run();
    broken.reject(new Error("the database is away"));
    await expect(run).rejects.toThrow("the database is away");
    expect(flagsHeld()).toBeNull();
  });
});
