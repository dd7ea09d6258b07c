import { describe, expect, it } from "vitest";
import { libraryHref, parseLibraryQuery, toggled } from "./library-query.ts";

const nothing = parseLibraryQuery({});

const paramsOf = (href: string) => {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URL(href, "http://x").searchParams) {
    params[name] = [...(params[name] ?? []), value];
  }
  return params;
};

describe("the library's address", () => {
  it("says nothing of what is as usual", () => {
    expect(libraryHref("dam", nothing)).toBe("/p/dam/library");
  });

  it("keeps every filter over a round trip", () => {
    const request = parseLibraryQuery({
      q: 'missing "no longer" source:x',
      state: "new",
      source: ["a", "unknown"],
      tag: "t",
      import: "3",
      reuse: ["altered", "shares"],
      sort: "title",
    });
    expect(parseLibraryQuery(paramsOf(libraryHref("dam", request)))).toEqual(request);
  });

  it("goes back to the first page when a filter changes", () => {
    const request = parseLibraryQuery({ after: "x", state: "done" });
    expect(request.after).toBe("x");
    expect(libraryHref("dam", request, { sort: "oldest" })).toBe("/p/dam/library?state=done&sort=oldest");
    expect(libraryHref("dam", request, { before: "y" })).toBe("/p/dam/library?state=done&before=y");
  });

  it("passes over what it does not know", () => {
    const odd = { state: "gone", sort: "best", reuse: "x", import: "-1", nonsense: ["1"] };
    expect(parseLibraryQuery(odd)).toEqual(nothing);
  });
});

it("toggles a choice", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
});
