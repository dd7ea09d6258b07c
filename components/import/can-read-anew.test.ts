import { expect, test } from "vitest";
import { decodeBytes } from "#lib/ingest/decode-bytes.ts";
import { canReadAnew } from "./can-read-anew.ts";

const problemOf = (bytes: number[]) => {
  const decoded = decodeBytes(Uint8Array.from(bytes));
  if (decoded.ok) throw new Error("This was to be refused.");
  return decoded.error;
};

test("an encoding is offered where the letters may be another's", () => {
  expect(canReadAnew(problemOf(Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 1 : 2))))).toBe(true);
  expect(canReadAnew({ code: "no_text_column", line: null })).toBe(true);
});

test("and not where it is no text, too large or locked", () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
  expect(canReadAnew(problemOf(png))).toBe(false);
  for (const code of ["empty", "too_large", "too_long", "password", "bomb"] as const) {
    expect(canReadAnew({ code, line: null })).toBe(false);
  }
});
