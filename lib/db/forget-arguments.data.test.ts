import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, expect, it } from "vitest";
import { newId } from "#lib/ids.ts";
import { closeDb, db } from "./client.ts";
import { forgetArguments } from "./forget-arguments.ts";

afterAll(closeDb);

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const megabyte = 1024 * 1024;

async function ask(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await db().sourceFileChunk.findFirst({ where: { bytes }, select: { index: true } });
}

it("lets go what the last statements were given", async () => {
  await ask(new Uint8Array(1));
  forgetArguments();
  collect();
  const before = process.memoryUsage().external;
  for (let at = 0; at < 16; at += 1) await ask(new Uint8Array(2 * megabyte).fill(at));
  collect();
  const remembered = process.memoryUsage().external - before;
  forgetArguments();
  collect();
  const left = process.memoryUsage().external - before;
  // Of 32 MB given: how much more a connection keeps to write with is its own affair.
  expect(left).toBeLessThan(Math.max(remembered / 2, 12 * megabyte));
});

const rowsOfNothing = (at: number) =>
  Array.from({ length: 400 }, (_, position) => {
    const why = `${"No number fits both. ".repeat(10)}${at} ${position}`;
    const side = { text: `${at} people`, low: at, high: position };
    return {
      projectId: newId(),
      comparisonId: newId(),
      position,
      verdict: "unclear" as const,
      why,
      a: side,
      b: side,
    };
  });

it("lets go what many rows were made of", async () => {
  // Of no comparison: the database refuses them, and they are remembered all the same.
  const write = (at: number) => db().quantityPair.createMany({ data: rowsOfNothing(at) });
  await expect(write(0)).rejects.toThrow(/constraint/i);
  forgetArguments();
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let at = 1; at <= 8; at += 1) await write(at).catch(() => undefined);
  collect();
  const remembered = process.memoryUsage().heapUsed - before;
  forgetArguments();
  collect();
  const left = process.memoryUsage().heapUsed - before;
  expect(left).toBeLessThan(Math.max(remembered / 3, 2 * megabyte));
});
