import { expect, test } from "vitest";
import { type DemoSituation, wantsDemo } from "./wants-demo.ts";

const fresh: DemoSituation = { demo: "auto", database: "embedded", isInUse: false, isUnfinished: false };

test.each([
  ["a fresh embedded database", {}, true],
  ["an embedded database in use", { isInUse: true }, false],
  ["a demo that was killed in the middle", { isInUse: true, isUnfinished: true }, true],
  ["somebody's own database", { database: "external" }, false],
  [
    "somebody's own database, beside an unfinished demo of the embedded one",
    { database: "external", isUnfinished: true },
    false,
  ],
  ["COLLATE_DEMO=1 on one's own database", { demo: "always", database: "external", isInUse: true }, true],
  ["COLLATE_DEMO=0 after a kill", { demo: "never", isUnfinished: true }, false],
] as const)("%s", (_name, change, wanted) => {
  expect(wantsDemo({ ...fresh, ...change })).toBe(wanted);
});
