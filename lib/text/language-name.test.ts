import { describe, expect, it } from "vitest";
import { languageName } from "./language-name.ts";

describe("languageName", () => {
  it.each([
    ["en", "English"],
    ["pt-BR", "Brazilian Portuguese"],
    ["uk", "Ukrainian"],
    ["qaa", "qaa"],
    ["und", null],
    ["no tag", null],
  ])("names %j", (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });
});
