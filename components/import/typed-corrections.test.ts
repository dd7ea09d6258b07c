import { describe, expect, it } from "vitest";
import { findSource, type TypedFields, typedCorrections, typedFields } from "./typed-corrections.ts";

const options = [
  { id: "1", name: "Northline Agency", aliases: ["NLA"] },
  { id: "2", name: "NLA", aliases: [] },
  { id: "3", name: "The Orla Lantern", aliases: ["Lantern"] },
];
const planned: TypedFields = {
  title: "The weir",
  date: "2031-03-14",
  source: "",
  primarySource: "",
  primaryDate: "",
};

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

  it("corrects of a primary source what was typed anew, takes it away, or refuses a date that is no day", () => {
    const read = { ...planned, primarySource: "Wire", primaryDate: "2031-03-13" };
    const typed = (primarySource: string, primaryDate: string) =>
      typedCorrections({ ...read, primarySource, primaryDate }, read, options);
    expect(typed("Wire ", "2031-03-13")).toEqual({});
    expect(typed("Bell", "2031-03-13")).toEqual({ primarySource: { source: "Bell" } });
    expect(typed("Wire", "2031-03-12")).toEqual({ primarySource: { publishedOn: "2031-03-12" } });
    expect(typed("Wire", "")).toEqual({ primarySource: { publishedOn: null } });
    expect(typed("", "2031-03-13")).toEqual({ primarySource: { source: null } });
    expect(typed("", "")).toEqual({ primarySource: null });
    expect(typed("Wire", "2031-03")).toBeNull();
  });
});

describe("typedFields", () => {
  it("shows a chosen source by its name and a month as a month", () => {
    const publication = { publishedOn: "2031-03-01", publishedPrecision: "month" };
    const source = { kind: "existing" as const, sourceId: "3" };
    const toCome = { title: "T", source, publication, primarySource: null };
    const none = { primarySource: "", primaryDate: "" };
    expect(typedFields(toCome, options)).toEqual({
      title: "T",
      date: "2031-03",
      source: "The Orla Lantern",
      ...none,
    });
  });

  it.each([
    [
      "by its name and day",
      { source: "Wire", publishedOn: "2031-03-13", stated: "Wire, March 13" },
      ["Wire", "2031-03-13"],
    ],
    [
      "as it is written, where it names nobody",
      { source: null, publishedOn: null, stated: "agencies" },
      ["agencies", ""],
    ],
    ["by its day alone", { source: null, publishedOn: "2031-03-13", stated: "March 13" }, ["", "2031-03-13"]],
  ])("shows a credit %s", (_, primarySource, shown) => {
    const publication = { publishedOn: null, publishedPrecision: "unknown" };
    const typed = typedFields({ title: "T", source: { kind: "unknown" }, publication, primarySource }, []);
    expect([typed.primarySource, typed.primaryDate]).toEqual(shown);
  });
});
