import { describe, expect, it } from "vitest";
import { planFile } from "#lib/ingest/plan-file.ts";
import { planWithoutBlocking } from "./plan-large-file.ts";
import { storyText } from "./testing/import-room.ts";

function manyStories(count: number): Uint8Array {
  const stories = Array.from({ length: count }, (_, at) => storyText(`Story ${at}`, `town number ${at}`));
  return new TextEncoder().encode(stories.join("\n"));
}

describe("planWithoutBlocking", () => {
  it.each([1, 1_500])("gives the plan of %d stories as planFile does", async (count) => {
    const bytes = manyStories(count);
    const task = { bytes, name: "many.txt", knownSources: [{ name: "The Bell", aliases: ["Bell"] }] };
    expect(await planWithoutBlocking(task)).toEqual(await planFile(bytes, "many.txt", task));
  });

  it("lets other work go on while a large file is planned", async () => {
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    await planWithoutBlocking({ bytes: manyStories(3_000), name: "many.txt", knownSources: [] });
    clearInterval(clock);
    expect(turns).toBeGreaterThan(5);
  });

  it("says what is wrong with a large file, too", async () => {
    const bytes = new Uint8Array(400_000);
    const result = await planWithoutBlocking({ bytes, name: "zeros.txt", knownSources: [] });
    expect(result).toMatchObject({ ok: false });
  });
});
