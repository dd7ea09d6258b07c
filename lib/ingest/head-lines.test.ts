import { describe, expect, it } from "vitest";
import { isIssueLine, isPathLine } from "./head-lines.ts";
import { article, body } from "./testing/plan-lines.ts";

const TEXT = [
  "The harbour board of Orla had two letters from its gate keeper on the table when it refused a second pump in January.",
  "“Nobody came to look at it,” said Ida Roe, who has kept the gate for eleven years and wrote both letters by hand.",
];

function headOf(...head: string[]) {
  const found = article([...head.flatMap((line) => [line, ""]), ...TEXT.flatMap((line) => [line, ""])]);
  return { title: found.title, source: found.source, publishedOn: found.publishedOn, body: found.body };
}

describe("a path to a page", () => {
  it.each([
    "Board index ‹ Regional ‹ Dams",
    "Board index › Dams",
    "Home > News > Harbour",
    "Regional » Orla » Gates and pumps",
    "Foren-Übersicht ‹ Region ‹ Dämme",
  ])("%s is told", (line) => {
    expect(isPathLine(line)).toBe(true);
  });

  it.each([
    "Second pump refused",
    "« Rien » et « tout » au port",
    "Orla > Sill: how the water came",
    "Pumps > promises",
    "Second pump refused by the board | Harbour | Valley Herald",
    "The gate keeper wrote twice › nobody read it › the water came in the night of the storm",
  ])("%s is none", (line) => {
    expect(isPathLine(line)).toBe(false);
  });

  it("is not the title, the topic below it is", () => {
    expect(headOf("Board index ‹ Regional ‹ Dams", "Second pump refused")).toMatchObject({
      title: "Second pump refused",
      body: body(...TEXT),
    });
  });

  it("is left where no other line could be the title", () => {
    expect(headOf("Board index ‹ Regional ‹ Dams").title).toBe("Board index ‹ Regional ‹ Dams");
  });
});

describe("a newsletter's name above the number of its issue", () => {
  it.each([
    ["with its day", "Issue 14 · 14 March 2031", "2031-03-14"],
    ["alone", "Vol. 3, No. 12", null],
  ])("%s is its source, and the headline below the title", (_, issue, publishedOn) => {
    expect(headOf("The Sluice Letter", issue, "Second pump refused in January")).toEqual({
      title: "Second pump refused in January",
      source: "The Sluice Letter",
      publishedOn,
      body: body(...TEXT),
    });
  });

  it("is told from a headline above it, of which the text speaks", () => {
    const { title } = headOf("Second pump refused", "Issue 14 · 14 March 2031", "What the sluices cost");
    expect(title).toBe("Second pump refused");
  });

  it.each(["Issue of trust at the harbour", "Number of pumps doubled", "No pump for Orla"])(
    "%s is no number of an issue",
    (line) => {
      expect(isIssueLine(line)).toBe(false);
    },
  );
});
