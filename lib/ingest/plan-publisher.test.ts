/** Who published an article and whose work it is, as texts state them. */

import { describe, expect, it } from "vitest";
import { article, KNOWN, page, TITLE } from "./testing/river-page.ts";
import { P1, P2 } from "./testing/river-text.ts";

describe("the source", () => {
  it("is the outlet of its copyright line", () => {
    const read = article([...page(), "", "© 2031 The Harrow Post. All rights reserved."]);
    expect([read.source, read.evidence.source?.rule]).toEqual(["The Harrow Post", "copyright line"]);
  });

  it("is the outlet that stands beside the date", () => {
    const read = article(page("Harrow Post, 14 March 2031"));
    expect([read.source, read.publishedOn]).toEqual(["Harrow Post", "2031-03-14"]);
  });

  it("prints an agency's report, whose work it stays", () => {
    const read = article([
      TITLE,
      "",
      `ORLA, March 14 (Northline Agency) — ${P1}`,
      "",
      P2,
      "",
      "© 2031 Harrow Post",
    ]);
    expect([read.source, read.primarySource?.source]).toEqual(["Harrow Post", "Northline Agency"]);
  });

  it("is the agency itself where no other outlet is named", () => {
    const read = article([
      TITLE,
      "",
      `ORLA, March 14 (AP) — ${P1}`,
      "",
      P2,
      "",
      "© 2031 The Associated Press",
    ]);
    expect([read.source, read.primarySource]).toEqual(["The Associated Press", null]);
  });

  it("is stated by an address on a known source's domain", () => {
    const read = article(["https://www.harrowpost.example/river", "", ...page()], KNOWN);
    expect([read.source, read.evidence.source?.confidence]).toEqual(["Harrow Post", "medium"]);
    expect(read.evidence.source?.rule).toContain("harrowpost.example");
  });

  it.each([
    ["a known name in the page's furniture", "Subscribe to HP Online for less", "Harrow Post", "HP Online"],
    [
      "a known source's domain in it",
      "Privacy policy: www.harrowpost.example/privacy",
      "Harrow Post",
      "domain",
    ],
    ["an outlet's name in it", "Sign up for Valley Herald newsletters", "Valley Herald", "Sign up"],
  ])("is only suggested by %s", (_, line, name, why) => {
    const read = article([...page(), "", line], KNOWN);
    expect([read.source, read.sourceSuggestion?.name]).toEqual([null, name]);
    expect(read.sourceSuggestion?.why).toContain(why);
  });

  it("is only suggested by the address, when the project does not know its domain", () => {
    const read = article(["https://www.valley.example/river", "", ...page()], KNOWN);
    expect([read.source, read.sourceSuggestion?.name]).toEqual([null, "valley.example"]);
  });

  it("is not suggested by a known name in the text, nor by two in the furniture", () => {
    expect(
      article([...page(), "", "Orla Eye is a wheel, and it stood in the water that night."], KNOWN)
        .sourceSuggestion,
    ).toBeNull();
    const two = ["Subscribe to Harrow Post", "Subscribe to Orla Eye"];
    expect(article([...page(), "", ...two], KNOWN).sourceSuggestion?.why).not.toContain(
      "source of the project",
    );
  });

  it("is never the outlet a repost was taken from", () => {
    const credit = `${TITLE}, Harrow Post, Jo Roe, March 13, 2031`;
    const read = article(
      [...page("March 14, 2031", credit), "", "Sign up for Harrow Post newsletters"],
      KNOWN,
    );
    expect([read.source, read.sourceSuggestion]).toEqual([null, null]);
    expect(read.primarySource).toMatchObject({
      source: "Harrow Post",
      byline: "Jo Roe",
      publishedOn: "2031-03-13",
    });
    expect([read.publishedOn, read.byline]).toEqual(["2031-03-14", null]);
  });
});
