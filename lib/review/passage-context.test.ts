import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passageContext, passageSurroundings } from "./passage-context.ts";

const body =
  "A first paragraph.\n\nThe gate stood open. Rescuers counted 210 people on Friday. Nobody had closed it.\n\nThe end.";
function around(exact: string) {
  const startUtf16 = body.indexOf(exact);
  return passageContext(body, startUtf16, startUtf16 + exact.length);
}

describe("what stands around a passage", () => {
  it("is the rest of its sentence", () => {
    expect(around("210 people")).toEqual({ before: "Rescuers counted ", after: " on Friday." });
  });

  it("is the neighbouring sentence where the passage is a whole one", () => {
    expect(around("Rescuers counted 210 people on Friday.")).toEqual({
      before: "The gate stood open. ",
      after: " Nobody had closed it.",
    });
  });

  it("stays within the paragraph", () => {
    expect(
      around("The gate stood open. Rescuers counted 210 people on Friday. Nobody had closed it."),
    ).toEqual({
      before: "",
      after: "",
    });
    expect(around("paragraph.\n\nThe gate")).toEqual({ before: "A first ", after: " stood open." });
  });

  it("is cut between words and says so", () => {
    const long = `${"word ".repeat(80)}HERE${" word".repeat(80)}.`;
    const { before, after } = passageContext(long, 400, 404);
    expect(before).toMatch(/^… word .* $/u);
    expect(after).toMatch(/^ word .*word…$/u);
    expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(221);
  });

  it("continues the passage on both sides, whatever the text", () => {
    const text = fc.array(fc.constantFrom("a", "Bc. ", "\n\n", " ", "🌊", "؟ ", "。"), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, from, length) => {
        const whole = parts.join("");
        const startUtf16 = from % whole.length;
        const endUtf16 = startUtf16 + 1 + (length % (whole.length - startUtf16));
        const { before, after } = passageContext(whole, startUtf16, endUtf16);
        expect(whole.slice(0, startUtf16).endsWith(before)).toBe(true);
        expect(whole.slice(endUtf16).startsWith(after)).toBe(true);
      }),
    );
  });
});

it("gives the same surroundings as a span of the body", () => {
  const words = fc.array(fc.constantFrom("gate", "open.", "🌊", "of\n\nit", "a".repeat(90)), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (parts, from, length) => {
      const text = parts.join(" ");
      const startUtf16 = from % text.length;
      const endUtf16 = Math.min(text.length, startUtf16 + 1 + (length % 200));
      const { before, after } = passageContext(text, startUtf16, endUtf16);
      const span = passageSurroundings(text, startUtf16, endUtf16);
      expect(text.slice(span.startUtf16, startUtf16)).toBe(before.replace(/^…/u, ""));
      expect(text.slice(endUtf16, span.endUtf16)).toBe(after.replace(/…$/u, ""));
    }),
  );
});
