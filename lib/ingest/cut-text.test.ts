import { describe, expect, it } from "vitest";
import { beforeCut, isCutShort, isMoreLine } from "./cut-text.ts";

const SAID = "The bridge at Orla will stay closed";

describe("beforeCut", () => {
  it.each([
    `${SAID} […]`,
    `${SAID} [...]`,
    `${SAID} [&hellip;]`,
    `${SAID} [+1204 chars]`,
    `${SAID}… Read more »`,
    `${SAID} […] Continue reading The bridge at Orla →`,
    `${SAID}… (Continue reading)`,
  ])("leaves the words of %s, which says outright that it was cut", (text) => {
    expect(beforeCut(text)).toEqual({ text: SAID, isOutright: true });
  });

  it.each([`${SAID}…`, `${SAID} ...`])("is less sure of %s", (text) => {
    expect(beforeCut(text)).toEqual({ text: SAID, isOutright: false });
  });

  it("keeps the end of a sentence behind which a page leads on", () => {
    expect(beforeCut(`${SAID}. Weiterlesen`)?.text.trim()).toBe(`${SAID}.`);
  });

  it.each([`${SAID}.`, "He would not continue reading the signs, he said.", "She asked to read more", ""])(
    "finds no cut in %j",
    (text) => {
      expect(beforeCut(text)).toBeNull();
    },
  );

  it("looks at the end of a long text alone", () => {
    const long = `${SAID} […] `.repeat(20_000);
    expect(beforeCut(`${long}and that was all.`)).toBeNull();
    expect(beforeCut(`${long}and […]`)?.text).toBe(`${long}and`);
  });
});

describe("isMoreLine", () => {
  it.each(["Read more", "Continue reading →", "[Read more…]", "Weiterlesen", "Lire la suite", "more »"])(
    "takes %s for a line that leads on",
    (text) => {
      expect([isMoreLine(text), isCutShort("A text that ends.")]).toEqual([true, false]);
    },
  );

  it.each(["More boats came by night.", "Reading more was not his way", "Continue"])("leaves %s", (text) => {
    expect(isMoreLine(text)).toBe(false);
  });
});
