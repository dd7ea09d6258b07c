import { expect, it } from "vitest";
import { makeZip } from "../testing/make-zip.ts";
import { inMemory } from "./random-access.ts";
import { openZip } from "./read-zip.ts";

const STORY = "The river rose again on Monday. Nobody in the lower town had slept.\n";

/** Of each file what was put and what was said of it. */
async function passed(zip: Uint8Array): Promise<string[]> {
  const opened = await openZip(inMemory(zip));
  if (!opened.ok) throw new Error(opened.error.message);
  const lines: string[] = [];
  for (const item of opened.zip.items) {
    if (item.kind !== "file") continue;
    const blocks: Buffer[] = [];
    const problem = await item.pass((block) => void blocks.push(Buffer.from(block)));
    lines.push(problem === null ? Buffer.concat(blocks).toString() : problem.code);
  }
  return lines;
}

it("passes on the bytes of each file, block by block", async () => {
  const [long, short] = [STORY.repeat(9_000), STORY];
  const zip = makeZip([
    { name: "a.txt", content: long },
    { name: "b.txt", content: short, isStored: true },
  ]);
  expect(await passed(zip)).toEqual([long, short]);
});

it("says of a file whose bytes are not those of its checksum that it is damaged, and goes on", async () => {
  const zip = makeZip([
    { name: "a.txt", content: STORY, crc: 7 },
    { name: "b.txt", content: STORY },
  ]);
  expect(await passed(zip)).toEqual(["broken", STORY]);
});

it("does not take what breaks where the bytes are put for a damaged file", async () => {
  const opened = await openZip(inMemory(makeZip([{ name: "a.txt", content: STORY }])));
  const [item] = opened.ok ? opened.zip.items : [];
  if (item?.kind !== "file") throw new Error("not there");
  const put = () => Promise.reject(new Error("no room on the disk"));
  await expect(item.pass(put)).rejects.toThrow("no room on the disk");
});
