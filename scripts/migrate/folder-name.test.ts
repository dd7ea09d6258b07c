/** Names of new migrations. */
import { expect, test } from "vitest";
import { migrationFolderName } from "#scripts/migrate/folder-name.ts";

test("is the UTC time and the name", () => {
  const now = new Date("2026-01-31T23:05:09.876-02:00");
  expect(migrationFolderName("add_language", now)).toBe("20260201010509_add_language");
});

test.each(["", "Add", "a b", "a/../b", "_a", "a__b"])("refuses %j", (name) => {
  expect(() => migrationFolderName(name, new Date(0))).toThrow(/Give the migration a name/);
});
