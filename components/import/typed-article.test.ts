import { describe, expect, it } from "vitest";
import { type ArticleFields, articleCorrections, typedArticle, typedErrors } from "./typed-article.ts";

const options = [{ id: "1", name: "Northline Agency", aliases: ["NLA"] }];

const planned: ArticleFields = {
  title: "The weir",
  source: { kind: "named", name: "Harrow Post" },
  publication: { publishedOn: "2031-03-14", publishedPrecision: "minute" },
  primarySource: null,
  byline: "Katrin Holm",
  url: "https://post.example/weir",
  capture: {
    url: "https://post.example/weir",
    archiveUrl: null,
    retrievedAt: "2031-03-15T07:12:09Z",
    method: "saved page",
  },
};
const asPlanned = typedArticle(planned, options);
const corrections = (part: Partial<typeof asPlanned>) =>
  articleCorrections({ ...asPlanned, ...part }, planned, options, {});

describe("articleCorrections", () => {
  it("makes no correction of a form saved as it stood", () => {
    expect(corrections({})).toEqual({});
  });

  it("takes away a byline and an address", () => {
    expect(corrections({ byline: " ", address: "" })).toEqual({ byline: null, url: null });
  });

  it("corrects the capture as a whole, and leaves the time as exact as it was", () => {
    const capture = { ...asPlanned.capture, archiveUrl: "https://archive.example/1" };
    expect(corrections({ capture })).toEqual({
      capture: { ...planned.capture, archiveUrl: "https://archive.example/1" },
    });
  });

  it("keeps what the article is written as", () => {
    const kept = { as: { kind: "copy" as const, articleId: "7" } };
    expect(articleCorrections({ ...asPlanned, byline: "K. Holm" }, planned, options, kept)).toEqual({
      byline: "K. Holm",
      ...kept,
    });
  });

  it("is none while a field cannot be used", () => {
    expect(corrections({ date: "Thursday" })).toBeNull();
    expect(corrections({ address: "post.example" })).toBeNull();
    expect(corrections({ title: " " })).toBeNull();
  });
});

describe("typedErrors", () => {
  it("names each field that cannot be used", () => {
    const capture = { ...asPlanned.capture, retrievedAt: "2031-03-15" };
    expect(typedErrors({ ...asPlanned, date: "soon", capture })).toEqual({
      date: "Write it as 2031-03-14, 2031-03 or 2031.",
      capture: { retrievedAt: "Write a day and a time: 2031-03-15 07:12." },
    });
    expect(typedErrors(asPlanned)).toBeNull();
  });
});
