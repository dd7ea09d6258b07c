import { describe, expect, it } from "vitest";
import { findSelfReference } from "./find-publisher.ts";
import { placeOf } from "./planned-article.ts";

function publisherOf(raw: string, known: string[] = []) {
  return findSelfReference(raw, [{ rawStartUtf16: 0, rawEndUtf16: raw.length }], known);
}

describe("findSelfReference", () => {
  it.each([
    ["A source close to the inquiry told VOA that the log is real.", "VOA"],
    ["Rescuers at the bridge told The Orla Lantern that 210 were missing.", "The Orla Lantern"],
    ["The log, seen by Northline Agency, says so.", "Northline Agency"],
    ["The office did not respond to Valley Herald’s request for comment.", "Valley Herald"],
    ["Reuters could not independently verify the report.", "Reuters"],
  ])("reads the article's own outlet in %s", (raw, name) => {
    const { source, evidence } = publisherOf(raw);
    expect(source).toBe(name);
    const place = placeOf(evidence ?? undefined);
    expect(raw.slice(place?.rawStartUtf16, place?.rawEndUtf16)).toBe(name);
  });

  it("only suggests an outlet a named person spoke to", () => {
    const read = publisherOf("“We must be ready,” Jo Roe told The London Telegraph.");
    expect([read.source, read.suggestion?.name]).toEqual([null, "The London Telegraph"]);
    expect(read.suggestion?.why).toContain("The London Telegraph");
  });

  it("only suggests where two outlets are named", () => {
    const read = publisherOf("Officials told Reuters so. A driver, Jo Roe, told Valley Herald otherwise.");
    expect([read.source, read.suggestion?.name]).toEqual([null, "Reuters"]);
  });

  it.each([
    "Officials told reporters so.",
    "She told the Security Council today.",
    "A source told FBI agents so.",
    "",
  ])("names nobody from %j", (raw) => {
    expect(publisherOf(raw)).toEqual({ source: null, evidence: null, suggestion: null });
  });

  it("knows a known source by name, though no word of it marks an outlet", () => {
    expect(publisherOf("Residents told Orla Eye that it was late.").source).toBeNull();
    expect(publisherOf("Residents told Orla Eye that it was late.", ["Orla Eye"]).source).toBe("Orla Eye");
  });
});
