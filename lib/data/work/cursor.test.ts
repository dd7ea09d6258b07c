import { expect, test } from "vitest";
import { newId } from "#lib/ids.ts";
import { readCursor, writeCursor } from "./cursor.ts";

test("a cursor is read back as it was written, to the millisecond", () => {
  const cursor = { at: new Date("2031-03-14T08:05:09.123Z"), id: newId() };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
});

test.each([
  null,
  undefined,
  "",
  "yesterday_x",
  `2031-03-14T08:05:09.123Z_`,
  `_${newId()}`,
  `0000-01-01T00:00:00Z_${newId()}`,
])("%s is no cursor", (text) => {
  expect(readCursor(text)).toBeNull();
});
