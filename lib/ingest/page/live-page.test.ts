import { describe, expect, it } from "vitest";
import { article } from "../testing/plan-lines.ts";

const MENU = ["News", "Opinion", "Sport", "Culture", "Lifestyle", "Subscribe", "Sign in"];
const FOOT = [
  "Most viewed",
  "Storm closes harbour",
  "Council tax up again",
  "About us",
  "Privacy policy",
  "Contact us",
];
const TITLE = "Capital protests live: police fire tear gas near parliament";
const ENTRIES: [string, string, string[]][] = [
  [
    "18.58",
    "What we know tonight",
    [
      "Here is where things stand as our live coverage pauses.",
      "Two people have died and 64 were treated in hospital, according to the ministry of health, which named none of them.",
    ],
  ],
  [
    "17.41",
    "Police fire tear gas",
    [
      "Police have fired tear gas on the Corn Bridge. Our reporter there counted a dozen canisters in five minutes.",
    ],
  ],
  [
    "16.20",
    "",
    [
      "The ministry of the interior has put the crowd at 30,000. The organisers say that 110,000 people are on the streets.",
    ],
  ],
  ["15.02", "", ["Good afternoon and welcome to our live coverage of the protests."]],
];

function page(clock: (time: string) => string, share: string[], author = "By Ines Calder") {
  const entries = ENTRIES.flatMap(([time, head, texts]) => [
    clock(time),
    ...(head === "" ? [] : [head]),
    "",
    ...texts.flatMap((text) => [text, ""]),
    ...share,
    "",
  ]);
  return article([
    ...MENU,
    "",
    TITLE,
    author,
    "Wed 19 Jan 2031 19.05 GMT",
    "",
    "Key events",
    "17.41 Police fire tear gas",
    "16.20 Ministry puts crowd at 30,000",
    "",
    ...entries,
    ...FOOT,
  ]);
}

describe("a live report on a whole page", () => {
  it.each<[string, (time: string) => string, string[]]>([
    ["links to share", (time) => time, ["Share"]],
    ["links and the time of an update", (time) => `${time} GMT`, ["Share", "Updated at 19.03 GMT"]],
    ["platforms", (time) => time.replace(".", ":"), ["Facebook", "Twitter"]],
  ])("keeps all its entries, parted by %s", (_, clock, share) => {
    const read = page(clock, share);
    expect(read).toMatchObject({ title: TITLE, byline: "Ines Calder", publishedOn: "2031-01-19" });
    for (const [, head, texts] of ENTRIES)
      for (const text of [head, ...texts]) expect(read.body).toContain(text);
    for (const line of ["Share", "Most viewed", "Storm closes harbour", "Lifestyle"])
      expect(read.body).not.toContain(line);
  });

  it("is signed by who keeps it and who did", () => {
    const read = page((time) => time, ["Share"], "Ines Calder (now) and Rob Teale (earlier)");
    expect([read.title, read.byline]).toEqual([TITLE, "Ines Calder and Rob Teale"]);
  });

  it("is no list of the latest headlines beside an article", () => {
    const text = ENTRIES.flatMap(([, , texts]) => texts.flatMap((one) => [one, ""]));
    const rail = [
      "Latest",
      "18:58",
      "Storm closes harbour",
      "18:40",
      "Council tax up again",
      "17:12",
      "Bakery closes",
      "16:01",
      "Ferry stolen",
    ];
    const read = article([
      ...MENU,
      "",
      TITLE,
      "By Ines Calder",
      "19 January 2031",
      "",
      ...text,
      ...rail,
      ...FOOT,
    ]);
    expect(read.body).not.toContain("Bakery closes");
  });
});
