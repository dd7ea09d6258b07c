import { expect, it } from "vitest";
import { makeZip } from "../testing/make-zip.ts";
import { inMemory } from "./random-access.ts";
import { openZip } from "./read-zip.ts";

const STORY = "The river rose again on Monday. Nobody in the lower town had slept.\n";

it("puts its bytes into the room it is given, if they fit, and nothing of the file before", async () => {
  const opened = await openZip(
    inMemory(
      makeZip([
        { name: "a.txt", content: STORY.repeat(9) },
        { name: "good.txt", content: STORY },
      ]),
    ),
  );
  if (!opened.ok) throw new Error(opened.error.message);
  const room = new Uint8Array(STORY.length * 8);
  const texts: string[] = [];
  const buffers: unknown[] = [];
  for (const item of opened.zip.items) {
    const read = item.kind === "file" ? await item.read(room) : null;
    if (!read?.ok) throw new Error("not read");
    texts.push(Buffer.from(read.bytes).toString());
    buffers.push(read.bytes.buffer);
  }
  expect(texts).toEqual([STORY.repeat(9), STORY]);
  expect([buffers[0] === room.buffer, buffers[1] === room.buffer]).toEqual([false, true]);
});
