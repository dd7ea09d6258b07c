import { expect, it } from "vitest";
import { formatAgo } from "./format-ago.ts";

const now = new Date("2031-03-21T12:00:00Z");

it.each([
  ["2031-03-21T11:59:30Z", "just now"],
  ["2031-03-21T11:42:00Z", "18 min ago"],
  ["2031-03-21T09:00:00Z", "3 h ago"],
  ["2031-03-18T12:00:00Z", "3 d ago"],
  ["2031-03-14T12:00:00Z", "on 14 Mar 2031"],
])("tells %s as %s", (instant, words) => {
  expect(formatAgo(new Date(instant), now)).toBe(words);
});
