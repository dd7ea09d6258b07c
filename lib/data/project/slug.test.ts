import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeSlug, slugOf } from "./slug.ts";

describe("slugOf", () => {
  it.each([
    ["Kestrel Dam", "kestrel-dam"],
    ["  Straße nach Łódź, 2031!  ", "strasse-nach-lodz-2031"],
    ["Ångström — Œuvre", "angstrom-oeuvre"],
    ["Дамба", "project"],
    ["🌊", "project"],
    ["--a--", "a"],
  ])("makes %j into %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("always has the shape the database asks for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(name).length).toBeLessThanOrEqual(50);
      }),
    );
  });
});

describe("freeSlug", () => {
  it("counts on from what is taken", () => {
    expect(freeSlug("dam", [])).toBe("dam");
    expect(freeSlug("dam", ["dam", "dam-2", "damage"])).toBe("dam-3");
  });
});
