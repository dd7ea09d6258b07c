import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, expect, it } from "vitest";
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
