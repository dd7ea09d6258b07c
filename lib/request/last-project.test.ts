import { expect, test } from "vitest";
import { isPrefetch, projectOfPath } from "./last-project.ts";

test.each([
  ["/p/kestrel-dam/library", "kestrel-dam"],
  ["/p/kestrel-dam", "kestrel-dam"],
  ["/p/Kestrel/library", null],
  ["/p/", null],
  ["/p/-a/library", null],
  ["/projects", null],
  ["/account/p/x", null],
])("%s is in %s", (pathname, slug) => {
  expect(projectOfPath(pathname)).toBe(slug);
});

test("a page fetched for later is told from one that is visited", () => {
  expect(isPrefetch(new Headers({ "next-router-prefetch": "1" }))).toBe(true);
  expect(isPrefetch(new Headers({ "sec-purpose": "prefetch;prerender" }))).toBe(true);
  expect(isPrefetch(new Headers({ accept: "text/html" }))).toBe(false);
});
