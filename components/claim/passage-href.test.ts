import { expect, test } from "vitest";
import { passageHref } from "./passage-href.ts";

const place = { articleId: "a1", versionNumber: 2, startUtf16: 14, endUtf16: 27 };

test("an address names span and version, and the evidence it is for", () => {
  expect(passageHref("kestrel-dam", place)).toBe("/p/kestrel-dam/articles/a1?at=14-27&v=2");
  expect(passageHref("kestrel-dam", place, "e1")).toBe("/p/kestrel-dam/articles/a1?at=14-27&v=2#e-e1");
});
