import { describe, expect, it } from "vitest";
import { takeAlone, takeAloneNext } from "./files-in-hand.ts";

describe("large files", () => {
  it("are worked on one after another, also behind one that breaks", async () => {
    const seen: string[] = [];
    const work = (name: string, end: () => Promise<string>) =>
      takeAlone(async () => {
        seen.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(`${name} ends`);
        return end();
      });
    const done = await Promise.allSettled([
      work("a", async () => "a"),
      work("b", async () => {
        throw new Error("b breaks");
      }),
      work("c", async () => "c"),
    ]);
    expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
    expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("are worked on before those that wait where somebody waits for them", async () => {
    const seen: string[] = [];
    const work = (name: string) => async () => {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(name);
    };
    await Promise.all([takeAlone(work("a")), takeAlone(work("b")), takeAloneNext(work("edit"))]);
    expect(seen).toEqual(["a", "edit", "b"]);
  });
});
