import { expect, test } from "vitest";
import { parseReviewQuery, reviewHref } from "./review-query.ts";

const id = "0198c0de-0000-7000-8000-00000000000a";
const plain = parseReviewQuery({});

test("an address without a query is the queue of what waits", () => {
  expect(plain).toEqual({
    tab: "queue",
    state: "pending",
    type: null,
    authorId: null,
    articleId: null,
    subjectId: null,
    placingId: null,
    order: "time",
    after: null,
  });
  expect(reviewHref("dam", plain)).toBe("/p/dam/review");
});

test("what is written is what is read", () => {
  const query = {
    ...plain,
    state: "ruled",
    type: "evidence",
    authorId: id,
    order: "article",
    after: "x_y",
  } as const;
  const address = new URL(reviewHref("dam", query), "http://localhost");
  expect(parseReviewQuery(Object.fromEntries(address.searchParams))).toEqual(query);
});

test("the marks that wait have an address of their own", () => {
  const address = reviewHref("dam", { tab: "anchors", articleId: id, placingId: id });
  expect(address).toBe(`/p/dam/review?tab=anchors&article=${id}&placing=${id}`);
  const read = parseReviewQuery(Object.fromEntries(new URL(address, "http://localhost").searchParams));
  expect(read).toEqual({ ...plain, tab: "anchors", articleId: id, placingId: id });
});

test("what cannot be used is passed over", () => {
  expect(
    parseReviewQuery({ state: "lost", kind: ["?"], author: "1' OR 1=1", subject: `${id}0`, order: "" }),
  ).toEqual(plain);
  expect(parseReviewQuery({ subject: id.toUpperCase() }).subjectId).toBe(id);
});
