import { describe, expect, it } from "vitest";
import { passageChanges } from "./passage-words.ts";

/** What the changes from one whole text to the other touch. */
function touches(a: string, b: string): string[] {
  const whole = { aStartUtf16: 0, aEndUtf16: a.length, bStartUtf16: 0, bEndUtf16: b.length };
  return passageChanges(a, b, { ...whole, kind: "edited", similarity: 0.5, nature: "copied" }).flatMap(
    (change) => change.touches,
  );
}

describe("who acts, told by pronouns", () => {
  it.each([
    ["I have asked the office to open its files.", "The office has asked me to open its files."],
    ["They warned the crew at noon.", "The crew warned them at noon."],
    ["The guard saw her leave.", "She saw the guard leave."],
  ])("%s / %s", (a, b) => {
    expect(touches(a, b)).toContain("agency");
    expect(touches(b, a)).toContain("agency");
  });

  it.each([
    ["I have asked the office to open its files.", "We have asked the office to open its files."],
    ["He told me at noon.", "He told me at night."],
    ["She left the house.", "She left the house and I followed."],
  ])("leaves %s / %s alone", (a, b) => {
    expect(touches(a, b)).not.toContain("agency");
  });

  it("takes being able for a matter of modality", () => {
    expect(touches("It did not act on the order.", "It was not able to act on the order.")).toContain(
      "modality",
    );
  });
});
