import { expect, it } from "vitest";
import { articleNames } from "./article-name.ts";

const of = (name: string | null, title: string) => ({
  title,
  source: name === null ? null : { id: name, name, reliability: null },
});

it("calls an article by its source, by its title where that is not known or the same twice", () => {
  expect(
    articleNames([of("Lantern", "One"), of(null, "Two"), of("Lantern", "Three"), of("Post", "Four")]),
  ).toEqual(["One", "Two", "Three", "Post"]);
});
