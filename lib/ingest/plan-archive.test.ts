import { describe, expect, it } from "vitest";
import { body, plan } from "./testing/plan-lines.ts";
import { P1, P2, P3 } from "./testing/river-text.ts";

describe("an archive page", () => {
  const post = (title: string, date: string, credit: string) => [
    title,
    "",
    date,
    "",
    `${title}, ${credit}`,
    "",
    P1,
    "",
    P2,
    "",
  ];
  const page = [
    "Posted tagged ‘river’",
    "",
    ...post("First the bridge", "April 2, 2031", "Valley Herald, Jo Roe, April 1, 2031"),
    ...post("Then the mill", "March 20, 2031", "Valley HeraldJo Roe, March 20, 2031"),
  ];

  it("is split at its posts, each dated by the page and credited to its primary source", () => {
    const { articles } = plan(page.join("\n"));
    expect(articles.map(({ title, publishedOn, byline }) => [title, publishedOn, byline])).toEqual([
      ["First the bridge", "2031-04-02", null],
      ["Then the mill", "2031-03-20", null],
    ]);
    expect(
      articles.map(({ primarySource }) => [
        primarySource?.source,
        primarySource?.byline,
        primarySource?.publishedOn,
      ]),
    ).toEqual([
      ["Valley Herald", "Jo Roe", "2031-04-01"],
      ["Valley Herald", "Jo Roe", "2031-03-20"],
    ]);
    expect(articles[1]?.evidence.primarySource?.rule).toContain("outlet word");
    expect(articles.every((post) => post.body === body(P1, P2))).toBe(true);
  });

  it("keeps the reposter's notes beside the body", () => {
    const noted = page.toSpliced(8, 0, "(But please see the other wall. — VW)", "");
    const [first] = plan(noted.join("\n")).articles;
    expect(first?.notes.map(({ text }) => text)).toEqual(["(But please see the other wall. — VW)"]);
    expect(first?.body).toBe(body(P1, P2));
  });

  it("is not seen in a chronology, whose dates run forward", () => {
    const chronology = [
      "How it came",
      "",
      "The leak",
      "March 6, 2031",
      P1,
      "",
      "The failure",
      "March 14, 2031",
      P2,
      P3,
    ];
    expect(plan(chronology.join("\n")).articles).toHaveLength(1);
  });

  it("is not seen in a list of links with dates", () => {
    const links = [
      "Cat found",
      "March 9, 2031",
      "Fair moved",
      "March 8, 2031",
      "Wheel sold",
      "March 7, 2031",
    ];
    expect(plan(["River takes a bridge", "", P1, "", P2, "", ...links].join("\n")).articles).toHaveLength(1);
  });
});
