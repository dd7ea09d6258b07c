import { expect, test } from "vitest";
import { railLinks } from "./rail-items.ts";

const items = (access: { importsAllowed: boolean; isAdmin: boolean }) =>
  railLinks("kestrel-dam", access).map(({ item }) => item);

test("an analyst sees what an analyst can use", () => {
  expect(items({ importsAllowed: false, isAdmin: false })).toEqual([
    "library",
    "claims",
    "compare",
    "review",
    "codebook",
  ]);
});

test("import and admin appear for those who may", () => {
  expect(items({ importsAllowed: true, isAdmin: false })).toContain("import");
  expect(items({ importsAllowed: true, isAdmin: true }).at(-1)).toBe("admin");
});

test("links stay in the project and no two share a key", () => {
  const links = railLinks("kestrel-dam", { importsAllowed: true, isAdmin: true });
  expect(links.every(({ href }) => href.startsWith("/p/kestrel-dam/"))).toBe(true);
  expect(new Set(links.map(({ keys }) => keys)).size).toBe(links.length);
});
