import { describe, expect, test } from "vitest";
import { detourOf, type PageRequest } from "./detour.ts";

const local = "http://127.0.0.1:3000";
const visit = (change: Partial<PageRequest>): PageRequest => ({
  method: "GET",
  host: "127.0.0.1:3000",
  pathname: "/p/kestrel-dam/library",
  search: "",
  hasSessionCookie: true,
  ...change,
});

describe("one origin", () => {
  test("another name of this machine moves to the public address, with path and query", () => {
    const request = visit({ host: "localhost:3000", search: "?q=a%20b&tag=x" });
    expect(detourOf(request, local)).toEqual({
      kind: "move",
      to: "http://127.0.0.1:3000/p/kestrel-dam/library?q=a%20b&tag=x",
    });
  });

  test("a path cannot lead the redirect to another host", () => {
    const target = detourOf(visit({ host: "localhost:3000", pathname: "//evil.example/x" }), local);
    expect(new URL(target?.to ?? "").host).toBe("127.0.0.1:3000");
  });

  test("a default port counts as the same host", () => {
    expect(detourOf(visit({ host: "collate.example:443" }), "https://collate.example")).toBeNull();
  });

  test("a public address is not chased from a loopback name behind a proxy that hides it", () => {
    expect(detourOf(visit({ host: "127.0.0.1:3000" }), "https://collate.example")).toBeNull();
    expect(detourOf(visit({ host: "old.example" }), "https://collate.example")).toEqual({
      kind: "move",
      to: "https://collate.example/p/kestrel-dam/library",
    });
  });

  test.each([null, "", "bad host", "a:b:c"])("a Host of %j is left alone", (host) => {
    expect(detourOf(visit({ host }), local)).toBeNull();
  });
});

describe("without a session", () => {
  test("a page leads to sign-in, which knows the way back", () => {
    const request = visit({ hasSessionCookie: false, search: "?q=1" });
    expect(detourOf(request, local)).toEqual({
      kind: "sign-in",
      to: "/sign-in?next=%2Fp%2Fkestrel-dam%2Flibrary%3Fq%3D1",
    });
    expect(detourOf(visit({ hasSessionCookie: false, pathname: "/" }), local)?.to).toBe("/sign-in");
  });

  test.each(["/sign-in", "/setup", "/setup/done", "/api/auth/callback/credentials"])(
    "%s is open",
    (pathname) => {
      expect(detourOf(visit({ hasSessionCookie: false, pathname }), local)).toBeNull();
    },
  );

  test("a longer name that only begins like an open one is not open", () => {
    expect(detourOf(visit({ hasSessionCookie: false, pathname: "/sign-inside" }), local)).not.toBeNull();
  });
});

test("a write is never moved", () => {
  expect(
    detourOf(visit({ method: "POST", host: "localhost:3000", hasSessionCookie: false }), local),
  ).toBeNull();
});
