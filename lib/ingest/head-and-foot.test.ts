/** Lines around an article that read like something else: menus in one line, marks of wire services, two dates, notices. */

import { describe, expect, it } from "vitest";
import { planPlainFile } from "./testing/plan-plain-file.ts";

const TEXT = [
  "Farmers moved some 600 head of cattle from the lower meadows on Tuesday as the river rose.",
  "“It is the third time this winter,” said Jo Allard, who keeps ninety of them on the bank.",
];

function articles(lines: readonly string[]) {
  const result = planPlainFile(Buffer.from(lines.join("\n")), "page.txt");
  if (!result.ok) throw new Error(result.error.message);
  return result.plan.articles;
}

function one(lines: readonly string[]) {
  const [article, ...others] = articles(lines);
  if (article === undefined || others.length > 0) throw new Error("not one article");
  return article;
}

describe("a menu in one line above the title", () => {
  it("is no masthead, though an outlet's word is among its items", () => {
    const read = one([
      "Home | News | Sport | Weather",
      "Cattle moved from the meadows",
      "9 February 2021",
      ...TEXT,
    ]);
    expect([read.source, read.title]).toEqual([null, "Cattle moved from the meadows"]);
    expect(read.removed[0]).toMatchObject({ rule: "navigation", rawStartUtf16: 0, rawEndUtf16: 29 });
  });

  it("is told from a title with one bar in it", () => {
    expect(one(["News | Cattle moved from the meadows", "9 February 2021", ...TEXT]).title).toContain(
      "Cattle",
    );
  });
});

describe("the marks of a wire service", () => {
  it("go, and the credit above the last is read", () => {
    const credit = "(Reporting by Lena Voss; Editing by Tom Aske)";
    const read = one([
      "Cattle moved from the meadows",
      "",
      TEXT[0] ?? "",
      "(MORE)",
      TEXT[1] ?? "",
      credit,
      "(ENDS)",
    ]);
    expect(read.byline).toBe("Lena Voss");
    expect(read.body.split("\n\n")).toEqual([...TEXT, credit]);
    const marks = read.removed.filter(({ rule }) => rule === "wire service's mark");
    expect(marks).toHaveLength(2);
  });
});

describe("two dates above the text", () => {
  it("are the last change and the first publication, where one says that it is the first", () => {
    const dates = ["Tue 9 Feb 2021 17.40 GMT", "First published on Mon 8 Feb 2021 09.12 GMT"];
    const read = one(["Cattle moved from the meadows", ...dates, ...TEXT]);
    expect(read.publishedAt).toBe("2021-02-08T09:12:00+00:00");
  });
});

describe("notices", () => {
  it.each([
    ["This article is for subscribers only. Already a subscriber? Log in", "subscription"],
    ["This e-mail is confidential. If you are not the intended recipient, delete it.", "legal notice"],
    ["The post Cattle moved appeared first on Valley Herald.", "feed's closing line"],
  ])("go below the text: %s", (notice, rule) => {
    const read = one(["Cattle moved from the meadows", "9 February 2021", ...TEXT, notice]);
    expect(read.body.split("\n\n")).toEqual(TEXT);
    expect(read.removed.at(-1)?.rule).toBe(rule);
  });

  it.each([
    "The minister called the message confidential and left the room.",
    "The post was first held by her father, who appeared in the film of 1961.",
    "Subscribers of the canal company met on Friday and asked for the books.",
  ])("are told from sentences: %s", (sentence) => {
    const read = one(["Cattle moved from the meadows", "9 February 2021", ...TEXT, sentence]);
    expect(read.body.split("\n\n")).toEqual([...TEXT, sentence]);
  });
});

describe("the empty lines of a quoted mail", () => {
  it("leave no sign in the text", () => {
    const read = one(["Cattle moved from the meadows", "", `> ${TEXT[0]}`, ">", `> ${TEXT[1]}`]);
    expect(read.body.split("\n\n")).toEqual(TEXT);
  });
});

describe("a blog's posts, each with its day above its title", () => {
  const post = (day: string, title: string, lines: readonly string[], time: string) => [
    day,
    title,
    ...lines,
    `Posted by Weir Keeper at ${time} 2 comments:`,
    "Email This",
    "BlogThis!",
    "Share to Twitter",
    "Labels: weirs",
  ];

  it("are not called by the line that stands above the day", () => {
    const ladders = [
      "Three weirs on the lower river are being fitted with ladders this month. The first had its first visitors the same night.",
      "The ladders are bristle mats in a sloping tray, and water trickles down them so that the young eels can climb.",
    ];
    const gauge = [
      "The gauge below the mill has shown the same for nine days, rain or no rain, since the float is stuck in its pipe.",
      "I read the old painted staff instead, and that is well below the first warning level, whatever the page says.",
    ];
    const read = articles([
      "The Weir Diary",
      "Pages",
      "Home",
      "About me",
      ...post("Saturday, 9 June 2018", "Ladders for the eels", ladders, "22:14"),
      ...post("Sunday, 3 June 2018", "A gauge that lies", gauge, "19:40"),
    ]);
    expect(read.map(({ title, publishedOn, byline, body }) => [title, publishedOn, byline, body])).toEqual([
      ["Ladders for the eels", "2018-06-09", "Weir Keeper", ladders.join("\n\n")],
      ["A gauge that lies", "2018-06-03", "Weir Keeper", gauge.join("\n\n")],
    ]);
  });
});
