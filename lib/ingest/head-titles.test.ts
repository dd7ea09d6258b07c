import { describe, expect, it } from "vitest";
import { article, body, plan } from "./testing/plan-lines.ts";

const TEXT = [
  "Waste water ran into the Tull at three of the company's works between Monday and Friday of last week, it said today.",
  "Some two million gallons entered the river before the valves were closed, and no harm to wells has been found so far.",
  "“We let our neighbours down and we will put it right,” said Carla Dunmore, who runs the company's northern works.",
];
const TITLE = "Waste water ran into the Tull at three works";
const spaced = (lines: readonly string[]) => lines.flatMap((line) => [line, ""]);

describe("a press release", () => {
  it.each<[string, string[]]>([
    [
      "a block of contacts",
      [
        "FOR IMMEDIATE RELEASE",
        "",
        "Media Contact:",
        "Joan Pickett",
        "press@water.example",
        "+1 555 0142",
        "",
      ],
    ],
    [
      "contacts with labels",
      [
        "FOR IMMEDIATE RELEASE",
        "",
        "Contact: Joan Pickett",
        "Email: press@water.example",
        "Tel: +1 555 0142",
        "",
      ],
    ],
    ["an address alone", ["press@water.example", ""]],
  ])("is titled by its headline, below %s", (_, head) => {
    for (const foot of [
      [],
      ["About Tull Water", "Tull Water serves 410,000 homes in eleven counties.", "", "###"],
    ]) {
      const read = article([...head, TITLE, "", ...spaced(TEXT), ...foot]);
      expect(read.title).toBe(TITLE);
      expect(read.body.startsWith(body(...TEXT))).toBe(true);
    }
  });

  it("keeps an address inside the text", () => {
    const read = article([
      TITLE,
      "",
      ...spaced(TEXT.slice(0, 2)),
      "help@water.example",
      "",
      ...spaced(TEXT.slice(2)),
    ]);
    expect(read.body).toContain("help@water.example");
  });
});

describe("a record of a press database", () => {
  it("is not titled by the edition", () => {
    const record = (number: number, title: string) => [
      `${number} of 2 DOCUMENTS`,
      "",
      "The Eastern Herald",
      "",
      `August 2${number}, 2031 Tuesday`,
      "Late Edition",
      "",
      title,
      "",
      "SECTION: NEWS; Pg. 3",
      "LENGTH: 214 words",
      "",
      ...spaced(TEXT),
      "LOAD-DATE: August 22, 2031",
      "",
    ];
    const { articles } = plan([...record(1, TITLE), ...record(2, "Works reopen under guard")].join("\n"));
    expect(articles.map(({ title, source }) => [title, source])).toEqual([
      [TITLE, "The Eastern Herald"],
      ["Works reopen under guard", "The Eastern Herald"],
    ]);
  });
});

describe("an outlet with the day", () => {
  it.each(["Channel 8 News | Sunday, September 16, 2031", "Channel 8 News, Sunday 16 September 2031"])(
    "is named without the day of the week: %s",
    (line) => {
      const read = article([TITLE, line, "", ...spaced(TEXT)]);
      expect([read.source, read.publishedOn]).toEqual(["Channel 8 News", "2031-09-16"]);
    },
  );

  it("keeps a day of the week that is its name's", () => {
    expect(article([TITLE, "Sunday Times, 16 September 2031", "", ...spaced(TEXT)]).source).toBe(
      "Sunday Times",
    );
  });
});

describe("a day without its year above a text", () => {
  it.each(["12 March at 08:14 ·", "March 12 at 8:14 AM ·", "12. März um 08:14"])(
    "is no title: %s",
    (line) => {
      const head = ["Halden Residents", "Pia Norgren  ·", line, "Shared with Public"];
      const foot = [
        "See less",
        "118",
        "42 comments",
        "17 shares",
        "Like",
        "Comment",
        "Share",
        "Most relevant",
      ];
      const read = article([...head, ...TEXT, ...foot]);
      expect([read.title === line, read.publishedOn]).toEqual([false, null]);
    },
  );

  it("may be in one", () => {
    expect(article(["What the board knew on 12 March", "", ...spaced(TEXT)]).title).toBe(
      "What the board knew on 12 March",
    );
  });
});
