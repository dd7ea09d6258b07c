import { describe, expect, it } from "vitest";
import { oneSpelling } from "./spelling.ts";

describe("oneSpelling", () => {
  it.each([
    ["honour", "honor"],
    ["colourful", "colorful"],
    ["neighbouring", "neighboring"],
    ["organised", "organized"],
    ["analysing", "analyzing"],
    ["centre", "center"],
    ["theatres", "theaters"],
    ["anaemia", "anemia"],
    ["manoeuvre", "maneuver"],
    ["catalogue", "catalog"],
    ["travelled", "traveled"],
    ["labelling", "labeling"],
    ["defence", "defense"],
    ["learnt", "learned"],
  ])("writes %s and %s alike", (one, other) => {
    expect(oneSpelling(one)).toBe(oneSpelling(other));
  });

  it.each([
    ["fourth", "forth"],
    ["mourning", "morning"],
    ["scouring", "scoring"],
    ["filled", "filed"],
    ["polling", "poling"],
    ["shoe", "she"],
    ["poet", "pet"],
    ["boeing", "being"],
    ["hour", "her"],
    ["tour", "tor"],
    ["advise", "advice"],
    ["device", "devise"],
    ["prise", "price"],
    ["bared", "barred"],
    ["planed", "planned"],
    ["killed", "skilled"],
    ["council", "counsel"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(oneSpelling(one)).not.toBe(oneSpelling(other));
  });
});
