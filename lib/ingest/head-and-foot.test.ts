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

describe("words of a menu in a language no list has", () => {
  const head = ["Ana Sayfa", "Gündem", "Spor"];
  const title = "Köprü on bir ay sonra yeniden açıldı";
  const dated = "Giriş: 04.05.2020 - 18:12 Güncelleme: 05.05.2020 - 09:30";

  it("stand above the title, which is right above the date", () => {
    const read = one([...head, title, dated, ...TEXT]);
    expect([read.title, read.publishedOn, read.body.split("\n\n")]).toEqual([title, "2020-05-04", TEXT]);
    expect(read.removed.slice(0, 3).map(({ rule }) => rule)).toEqual(head.map(() => "navigation"));
  });

  it("are none where one short line stands above another: a title of two words, or a kicker", () => {
    const read = one(["Dredger returns", "About forty people stood on the mole", "4 March 2019", ...TEXT]);
    expect(read.title).toBe("Dredger returns");
  });
});

describe("a line above the title that holds an outlet's word", () => {
  it("is no masthead where the word is not written as a name", () => {
    const read = one(["Why I post this", "March 6, 2019", "Cattle moved from the meadows", ...TEXT]);
    expect(read.source).toBeNull();
    const named = one(["Harrow Post", "Cattle moved from the meadows", "March 6, 2019", ...TEXT]);
    expect([named.source, named.title]).toEqual(["Harrow Post", "Cattle moved from the meadows"]);
  });

  it("is no title where it says who published first", () => {
    const credit = "Originally published by the Valley Herald on March 4, 2019.";
    const read = one(["Why I post this", "March 6, 2019", credit, "By Mara Lindqvist", ...TEXT]);
    expect(read).toMatchObject({
      title: "Why I post this",
      publishedOn: "2019-03-06",
      primarySource: { publishedOn: "2019-03-04", source: "the Valley Herald" },
    });
  });
});

describe("copyright lines of two holders", () => {
  it("name no source", () => {
    const foot = ["", "© 2019 Valley Herald", "© 2019 Radio Orvel"];
    expect(one(["Cattle moved from the meadows", ...TEXT, ...foot]).source).toBeNull();
    expect(one(["Cattle moved from the meadows", ...TEXT, ...foot.slice(0, 2)]).source).toBe("Valley Herald");
  });
});

describe("a date line", () => {
  it.each([
    "Monday 4 March 2019 08:10, UK",
    "2019年3月4日 18:12 来源：北方通讯社",
    "Issue 212 — Monday, 4 March 2019",
  ])("is read from %s", (line) => {
    expect(one(["Cattle moved from the meadows", line, ...TEXT]).publishedOn).toBe("2019-03-04");
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
    ["You are receiving this email because you signed up at herald.example.", "subscription"],
    ["Unsubscribe | Update your preferences", "subscription"],
    ["Read more »", "link to the whole text"],
    ["Last modified: 2021-02-10", "closing date line"],
    ["ENDS", "wire service's mark"],
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

describe("mark-up that a scrape left", () => {
  it("hides no title, date or byline", () => {
    const tagged = [
      "<p>Cattle moved</p>",
      "<p><strong>4 March 2019</strong></p>",
      ...TEXT.map((p) => `<p>${p}</p>`),
    ];
    const read = one(tagged);
    expect(read).toMatchObject({ title: "Cattle moved", publishedOn: "2019-03-04", body: TEXT.join("\n\n") });
    const marked = ["**Cattle moved**", "*By [Mara Lindqvist](/authors/mara)*", "_4 March 2019_", ...TEXT];
    expect(one(marked)).toMatchObject({
      title: "Cattle moved",
      publishedOn: "2019-03-04",
      byline: "Mara Lindqvist",
      body: TEXT.join("\n\n"),
    });
  });

  it("and the signs of a quoted mail neither", () => {
    expect(one(["> > Cattle moved", "> >", ...TEXT.map((text) => `> > ${text}`)])).toMatchObject({
      title: "Cattle moved",
      body: TEXT.join("\n\n"),
    });
  });
});

describe("a press release", () => {
  it("is called by its headline", () => {
    const head = ["FOR IMMEDIATE RELEASE", "March 4, 2019", "Contact: Ida Roe, press@harrow.example"];
    const read = one([...head, "Cattle moved from the meadows", ...TEXT, "ENDS"]);
    expect(read.removed.at(0)?.rule).toBe("notice of a release");
    expect(read).toMatchObject({
      title: "Cattle moved from the meadows",
      publishedOn: "2019-03-04",
      body: TEXT.join("\n\n"),
    });
  });
});

describe("a report below its points", () => {
  it("names its agency in its dateline, as one without points does", () => {
    const report = `HARROW, March 4, 2019 (Reuters) - ${TEXT[0]}`;
    const points = ["* Dredger back after two winters", "* Basin has lost a metre of depth"];
    for (const above of [[], points]) {
      const read = one(["Cattle moved from the meadows", ...above, report, TEXT[1] ?? ""]);
      expect([read.source, read.publishedOn]).toEqual(["Reuters", "2019-03-04"]);
      expect(read.body.split("\n\n")).toEqual([...above, report, TEXT[1]]);
    }
  });
});
