import { expect, test } from "vitest";
import { foreignOriginHeader, setForeignOriginApart } from "./foreign-origin.ts";

const publicUrl = "https://collate.example";

function apart(given: Record<string, string>): Record<string, string> {
  const headers = new Headers(given);
  setForeignOriginApart(headers, publicUrl);
  return Object.fromEntries(headers);
}

test("a request of the app's own pages stays as it is", () => {
  expect(apart({ origin: publicUrl, cookie: "a=b" })).toEqual({ origin: publicUrl, cookie: "a=b" });
});

test.each(["https://mirror.example", "null", "not an origin"])("an Origin of %s is set apart", (origin) => {
  expect(apart({ origin })).toEqual({ [foreignOriginHeader]: origin });
});

test("what the browser calls cross-site is set apart, whatever Origin it names", () => {
  const headers = { origin: publicUrl, "sec-fetch-site": "cross-site" };
  expect(apart(headers)).toEqual({ "sec-fetch-site": "cross-site", [foreignOriginHeader]: publicUrl });
});

test("a client cannot write into the audit by naming the header itself", () => {
  expect(apart({ [foreignOriginHeader]: publicUrl })).toEqual({});
});
