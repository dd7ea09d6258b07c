import { expect, it } from "vitest";
import { personName, projectName } from "./account-input.ts";

it.each([personName, projectName])("takes a name as text can hold it", (name) => {
  expect(name.parse(" M\0ra\ud800 ")).toBe("M\ufffdra\ufffd");
  expect(name.safeParse("  ").success).toBe(false);
});
