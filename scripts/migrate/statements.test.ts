/** Where an SQL script is cut, and where it must not be. */
import { describe, expect, test } from "vitest";
import { splitStatements } from "#scripts/migrate/statements.ts";

const texts = (sql: string) => splitStatements(sql).map(({ text }) => text);

describe("splitStatements", () => {
  test("cuts at semicolons and counts lines", () => {
    expect(splitStatements("-- one\nSELECT 1;\n\n/* two; */ SELECT\n2;\n-- end;\n")).toEqual([
      { text: "SELECT 1", line: 2 },
      { text: "SELECT\n2", line: 4 },
    ]);
  });

  test.each([
    ["a string", "SELECT 'a;b''c;'"],
    ["an escape string", "SELECT E'a\\';b'"],
    ["a plain string that ends in a backslash", "SELECT 'a\\'"],
    ["a quoted name", 'SELECT ";""x;" FROM t'],
    ["a dollar body", "CREATE FUNCTION f() RETURNS int AS $$ BEGIN; RETURN 1; END $$ LANGUAGE plpgsql"],
    ["a tagged dollar body", "DO $b$ BEGIN PERFORM $$;$$; END $b$"],
    ["a comment inside", "SELECT 1 -- ;\n + 2"],
    ["a nested block comment", "SELECT 1 /* ; /* ; */ ; */ + 2"],
  ])("keeps %s whole", (_, statement) => {
    expect(texts(`${statement};\nSELECT 2`)).toEqual([statement, "SELECT 2"]);
  });

  test("a parameter is no dollar quote", () => {
    expect(texts("SELECT $1; SELECT a$b$; SELECT c$b$")).toEqual(["SELECT $1", "SELECT a$b$", "SELECT c$b$"]);
  });

  test.each(["", " \n", ";;", "-- only a comment", "/* open"])("%j has none", (sql) => {
    expect(splitStatements(sql)).toEqual([]);
  });

  test("an unclosed string takes the rest", () => {
    expect(texts("SELECT 1; SELECT 'x; SELECT 2;")).toEqual(["SELECT 1", "SELECT 'x; SELECT 2;"]);
  });
});
