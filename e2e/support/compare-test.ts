/** The `test` of the specs that compare: each has the reports of one closed lock to itself, compared with each other. */
import type makeCompareRoom from "../rooms/compare-room.ts";
import type { CompareRoom } from "../rooms/compare-room.ts";
import { makeRoom } from "./room.ts";
import { test as base } from "./test.ts";

export { expect } from "./test.ts";

export const test = base.extend<{ room: CompareRoom }>({
  room: async ({ browserName: _ }, use) => {
    await use(await makeRoom<typeof makeCompareRoom>("compare-room"));
  },
});
