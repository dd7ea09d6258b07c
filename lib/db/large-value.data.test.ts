import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "./client.ts";
import { withLargeValue } from "./large-value.ts";

afterAll(closeDb);

type Row = { length: number; hash: string };

describe("a large value of a statement", () => {
  it("arrives as it is, bytes and words, in a transaction and outside", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: "grapheme" }),
        async (bytes, text) => {
          const words = text.replaceAll("\0", "");
          const ask = (bytesName: string, textName: string) =>
            db().$transaction(
              (tx) =>
                tx.$queryRaw<
                  { bytes: Uint8Array; words: string }[]
                >`SELECT ${bytesName}::bytea AS bytes, ${textName}::text AS words`,
            );
          const [row] = await withLargeValue(bytes, (one) =>
            withLargeValue(words, (other) => ask(one, other)),
          );
          expect(Buffer.compare(row?.bytes ?? new Uint8Array(), bytes)).toBe(0);
          expect(row?.words).toBe(words);
        },
      ),
      { numRuns: 50 },
    );
    const part = Buffer.from("around the part").subarray(7, 10);
    const [row] = await withLargeValue(
      part,
      (name) => db().$queryRaw<{ words: string }[]>`
      SELECT convert_from(${name}::bytea, 'UTF8') AS words`,
    );
    expect(row?.words).toBe("the");
  });

  it("keeps its own where many statements are sent at once", async () => {
    const sizes = Array.from({ length: 40 }, (_, at) => at * 1_000);
    const lengths = await Promise.all(
      sizes.map(async (size) => {
        const ask = (name: string) =>
          db().$queryRaw<Row[]>`SELECT length(${name}::text) AS length, md5(${name}) AS hash`;
        const [row] = await withLargeValue("x".repeat(size), ask);
        return row?.length;
      }),
    );
    expect(lengths).toEqual(sizes);
  });

  it("is let go when its statement is over, also one that fails", async () => {
    let kept = "";
    const failing = withLargeValue("not a number", async (name) => {
      kept = name;
      return db().$queryRaw`SELECT ${name}::int`;
    });
    await expect(failing).rejects.toThrow();
    await expect(db().$queryRaw`SELECT ${kept}::text`).rejects.toThrow(/not held/);
  });

  it("arrives where the module is there twice, as it is in the bundles of the built app", async () => {
    vi.resetModules();
    const other = await import("./large-value.ts");
    expect(other.withLargeValue).not.toBe(withLargeValue);
    const ask = (name: string) => db().$queryRaw<{ words: string }[]>`SELECT ${name}::text AS words`;
    const rows = [await other.withLargeValue("of the other", ask), await withLargeValue("of this one", ask)];
    expect(rows.flat().map(({ words }) => words)).toEqual(["of the other", "of this one"]);
  });
});
