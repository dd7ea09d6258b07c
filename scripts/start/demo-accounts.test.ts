/** The demo's accounts as printed. */
import { expect, test } from "vitest";
import { describeDemoAccounts, parseDemoAccounts } from "#scripts/start/demo-accounts.ts";

const text = JSON.stringify({
  accounts: [
    { email: "ana@demo.example", password: "p-1", role: "analyst", name: "Ana" },
    { email: "ro@demo.example", password: "p-2", role: "admin" },
  ],
});

test("are shown in columns", () => {
  expect(describeDemoAccounts(text)).toEqual([
    "Demo accounts:",
    "  analyst  ana@demo.example  p-1",
    "  admin    ro@demo.example   p-2",
  ]);
});

test("are refused in another shape", () => {
  expect(() => parseDemoAccounts("[]")).toThrow();
});
