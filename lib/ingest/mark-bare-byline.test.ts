/** A name without "by" is a byline only where the line below leaves no other reading. */

import { describe, expect, it } from "vitest";
import { article, body } from "./testing/plan-lines.ts";
import { P1, P2, P3 } from "./testing/river-text.ts";

const TITLE = "The river takes a bridge";
const PLACED = "Brenn - 14 mar 2031 - 09:10 CET";

function read(...head: string[]) {
  return article([TITLE, "", ...head, "", P1, "", P2, "", P3]);
}

describe("a name alone below the title", () => {
  it.each([
    ["Ana Ruiz", [PLACED]],
    ["Ana de la Cruz", [PLACED]],
    ["Анна Ройт", ["Бренн - 14 марта 2031 - 09:10"]],
    ["Jo Roe", ["@joroe", "14 March 2031"]],
    ["Jo Roe", ["Chief Reporter", "14 March 2031"]],
  ])("is the author: %s above %j", (name, below) => {
    const found = read(name, ...below);
    expect([found.byline, found.publishedOn, found.body]).toEqual([name, "2031-03-14", body(P1, P2, P3)]);
    expect(found.evidence.byline).toMatchObject({ confidence: "medium" });
  });

  it.each([
    ["Middle East", [PLACED]],
    ["América Latina", [PLACED]],
    ["Top Stories", [PLACED]],
    ["RIVER NEWS", [PLACED]],
    ["Bark Lane", ["14 March 2031"]],
    ["Ana Ruiz", ["14 March 2031"]],
    ["Jo Roe", ["@valleyherald", "14 March 2031"]],
    ["Jo Roe", ["Professor of Water", "14 March 2031"]],
    ["Ana Ruiz", ["", PLACED]],
    ["The river rises", [PLACED]],
  ])("is none: %s above %j", (name, below) => {
    expect(read(name, ...below).byline).toBeNull();
  });

  it("gives way to a byline with its word", () => {
    expect(read("Ana Ruiz", PLACED, "Por Luz Vega").byline).toBe("Luz Vega");
  });
});

describe("a byline with a site's name in one word", () => {
  it.each([
    ["Por Ana Reis, g1 — Brenn", "Ana Reis"],
    ["By Jo Roe, valley.example", "Jo Roe"],
    ["By Jo Roe, 34", null],
    ["By the river, g1", null],
  ])("reads %s", (line, name) => {
    expect(read(line, "14 March 2031").byline).toBe(name);
  });
});
