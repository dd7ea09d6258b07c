/** The one line a failed migration gives. */
import { expect, test } from "vitest";
import { describeFailure, describeRefusal } from "#scripts/migrate/failed-statement.ts";

const failure = {
  migration: "20260101000000_add",
  script: "SELECT 1;\nSELECT\n  nope;\n",
  message: "no column\nnope",
};

test("names line, statement, reason and the command that resolves", () => {
  expect(describeFailure({ ...failure, completed: 1 })).toBe(
    "Migration 20260101000000_add failed, line 2, at «SELECT nope»: no column nope. Correct what it says, then run " +
      '"npm run migrate -- --resolve 20260101000000_add" and start again.',
  );
});

test("does without the statement when it is not in the script", () => {
  expect(describeFailure({ ...failure, completed: 7 })).toMatch(
    /^Migration 20260101000000_add failed: no column nope\./,
  );
});

test("cuts a long statement", () => {
  const line = describeFailure({ ...failure, script: `SELECT '${"x".repeat(900)}'`, completed: 0 });
  expect(line.length).toBeLessThan(420);
  expect(line).not.toContain("\n");
});

test("leaves the engine's stack out of its refusal", () => {
  const said =
    "ERROR: permission denied for schema public 0: sql_schema_connector::persistence::initialize with " +
    "namespaces=None at src/persistence.rs:17 1: schema_engine_wasm::apply at src/engine.rs:167";
  expect(describeRefusal(said)).toBe(
    "The migrations cannot be applied: ERROR: permission denied for schema public. Correct what it says, then start again.",
  );
  expect(describeRefusal("at 10: no")).toContain("applied: at 10: no.");
});
