import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutRun, type RunLink, type RunStop, rowHeightPx } from "./run-layout.ts";

const link = (one: string, two: string, changedWords: RunLink["changedWords"] = 0): RunLink => ({
  articleIds: [one, two],
  kind: changedWords === 0 ? "verbatim" : "edited",
  changedWords,
});
const stop = (articleId: string, day: string | null): RunStop => ({ articleId, day });

describe("layOutRun", () => {
  it("stands articles in time order, within a day as given, with the days since the earliest", () => {
    const { dated } = layOutRun(
      [stop("c", "2031-03-01"), stop("b", "2031-02-27"), stop("a", "2031-02-27")],
      [],
    );
    expect(dated.map(({ articleId, daysAfter }) => [articleId, daysAfter])).toEqual([
      ["b", 0],
      ["a", 0],
      ["c", 2],
    ]);
  });

  it("joins each to the earlier one whose words are nearest", () => {
    const stops = [stop("wire", "2031-03-14"), stop("paper", "2031-03-15"), stop("blog", "2031-03-16")];
    const { arcs } = layOutRun(stops, [
      link("blog", "wire", 9),
      link("paper", "blog", 2),
      link("wire", "paper", 4),
    ]);
    expect(arcs.map(({ fromId, toId, changedWords }) => [fromId, toId, changedWords])).toEqual([
      ["wire", "paper", 4],
      ["paper", "blog", 2],
    ]);
  });

  it("takes the earliest of several that are equally near, and one not counted last", () => {
    const stops = [stop("a", "2031-03-14"), stop("b", "2031-03-15"), stop("c", "2031-03-16")];
    const arcOfC = (links: RunLink[]) =>
      layOutRun(stops, links).arcs.find(({ toId }) => toId === "c")?.fromId;
    expect(arcOfC([link("b", "c", 3), link("a", "c", 3)])).toBe("a");
    expect(arcOfC([link("a", "c", "notCounted"), link("b", "c", 30)])).toBe("b");
  });

  it("stands undated ones apart below, joined to what they share with", () => {
    const layout = layOutRun([stop("undated", null), stop("a", "2031-03-14")], [link("undated", "a", 1)]);
    expect(layout.undated.map(({ articleId, daysAfter }) => [articleId, daysAfter])).toEqual([
      ["undated", null],
    ]);
    expect(layout.undatedTopPx).toBe(rowHeightPx);
    expect(layout.arcs).toMatchObject([{ fromId: "a", toId: "undated" }]);
  });

  it("is no wider than its arcs ask for", () => {
    const stops = ["2031-03-14", "2031-03-15", "2031-03-16", "2031-03-17"].map((day, at) =>
      stop(`${at}`, day),
    );
    const near = layOutRun(stops.slice(0, 2), [link("0", "1")]);
    const far = layOutRun(stops, [link("0", "3")]);
    expect(near.widthPx).toBeLessThan(40);
    expect(far.widthPx).toBeGreaterThan(near.widthPx);
    expect(layOutRun(stops.slice(0, 1), []).widthPx).toBeLessThan(near.widthPx);
  });

  it("lays out one article alone, and none", () => {
    expect(layOutRun([stop("a", null)], [])).toMatchObject({ dated: [], arcs: [], beginnings: ["a"] });
    expect(layOutRun([], [])).toMatchObject({ heightPx: 0, arcs: [], undatedTopPx: null });
  });

  it("gives every article one row inside the picture, and every one but the beginnings one arc", () => {
    const day = fc.constantFrom(null, "2031-03-14", "2031-03-15", "2031-04-02");
    const stopsOf = fc
      .array(day, { maxLength: 60 })
      .map((days) => days.map((one, at) => stop(`a${String(at).padStart(2, "0")}`, one)));
    const pairs = fc.array(
      fc.tuple(
        fc.nat(59),
        fc.nat(59),
        fc.oneof(fc.nat(40), fc.constantFrom("notCounted" as const, "notKnownYet" as const)),
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(stopsOf, pairs, (stops, drawn) => {
        const links = drawn.flatMap(([one, two, words]) => {
          const [x, y] = [stops[one], stops[two]];
          return x && y && x !== y ? [link(x.articleId, y.articleId, words)] : [];
        });
        const layout = layOutRun(stops, links);
        const rows = [...layout.dated, ...layout.undated];
        expect(rows.map(({ articleId }) => articleId).sort()).toEqual(
          stops.map(({ articleId }) => articleId).sort(),
        );
        for (const { yPx } of rows) {
          expect(yPx).toBeGreaterThan(0);
          expect(yPx).toBeLessThan(layout.heightPx);
        }
        expect(layout.arcs.length + layout.beginnings.length).toBe(stops.length);
        const order = new Map(rows.map(({ articleId }, at) => [articleId, at]));
        for (const { fromId, toId, path } of layout.arcs) {
          expect(order.get(fromId) ?? 0).toBeLessThan(order.get(toId) ?? 0);
          expect(path).not.toMatch(/NaN|Infinity/u);
          const bulge = Number(/A(\d+)/u.exec(path)?.[1]);
          expect(bulge).toBeGreaterThan(0);
          expect(bulge).toBeLessThan(layout.widthPx);
        }
      }),
    );
  });
});
