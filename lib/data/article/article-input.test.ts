import { expect, it } from "vitest";
import { newId } from "#lib/ids.ts";
import { articleCorrection } from "./article-input.ts";

const correction = (on: string) => ({
  projectId: newId(),
  articleId: newId(),
  revision: 1,
  reason: "Stated in the text.",
  published: { precision: "day", on },
});

it.each(["2031-03-14", "1904-02-29"])("takes the day %s", (on) => {
  expect(articleCorrection.parse(correction(on)).published).toEqual({ precision: "day", on });
});

it.each(["0000-01-01", "0203-03-14", "2031-02-29", "14 March 2031"])("takes %s for no day", (on) => {
  expect(articleCorrection.safeParse(correction(on)).success).toBe(false);
});
