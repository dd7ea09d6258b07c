import { describe, expect, it } from "vitest";
import { findSource, type TypedFields, typedCorrections, typedFields } from "./typed-corrections.ts";

const options = [
  { id: "1", name: "Northline Agency", aliases: ["NLA"] },
  { id: "2", name: "NLA", aliases: [] },
  { id: "3", name: "The Orla Lantern", aliases: ["Lantern"] },
];
const planned: TypedFields = { title: "The weir", date: "2031-03-14", source: "" };

describe("findSource", () => {
  it.each([
    ["northline  agency", "1"],
    ["NLA", "2"],
    ["lantern", "3"],
    ["Lanterns", null],
    ["", null],
  ])("%j", (typed, id) => {
    expect(findSource(options, typed)?.id ?? null).toBe(id);
  });
});

describe("typedCorrections", () => {
  it("makes no correction of what was left as planned", () => {
    expect(typedCorrections(planned, planned, options)).toEqual({});
  });

  it("tells a known source, a new one and none apart", () => {
    const source = (typed: string) =>
      typedCorrections({ ...planned, source: typed }, { ...planned, source: "X" }, options);
    expect(source("lantern")).toEqual({ source: { kind: "existing", sourceId: "3" } });
    expect(source(" Harrow Post ")).toEqual({ source: { kind: "named", name: "Harrow Post" } });
    expect(source("")).toEqual({ source: { kind: "unknown" } });
  });

  it("reads the date to its precision, takes it away, or refuses it", () => {
    const date = (typed: string) => typedCorrections({ ...planned, date: typed }, planned, options);
    expect(date("2031")).toEqual({ published: { precision: "year", on: "2031-01-01" } });
    expect(date("")).toEqual({ published: { precision: "unknown", on: null } });
    expect(date("yesterday")).toBeNull();
  });
});

describe("typedFields", () => {
  it("shows a chosen source by its name and a month as a month", () => {
    const publication = { publishedOn: "2031-03-01", publishedPrecision: "month" };
    const toCome = { title: "T", source: { kind: "existing" as const, sourceId: "3" }, publication };
    expect(typedFields(toCome, options)).toEqual({ title: "T", date: "2031-03", source: "The Orla Lantern" });
  });
});
