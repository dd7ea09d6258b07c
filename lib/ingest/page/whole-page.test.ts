import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planPlainFile } from "../testing/plan-plain-file.ts";

const P1 = "The river rose through the night and by the morning it had taken the old bridge and the mill.";
const P2 =
  "Nobody had been told to leave, said Jo Roe, who keeps the lock and had been up since three o’clock.";
const P3 = "Two boats went out from the school and found lamps in the windows of Bark Lane, still burning.";
const P4 = "The council will meet on Monday to hear why the sirens of the upper town came half an hour late.";
const TITLE = "River takes a bridge in the night";
const MENU = ["Home", "Valley", "Sport", "Weather", "Notices", "Jobs", "Contact"];
const FOOT = ["About us", "Imprint", "Sitemap", "Terms of use", "Privacy policy", "Jobs", "Contact"];

function article(...blocks: (string | string[])[]) {
  const text = blocks.map((block) => (typeof block === "string" ? block : block.join("\n"))).join("\n\n");
  const result = planPlainFile(Buffer.from(text), "page.txt");
  if (!result.ok) throw new Error(result.error.message);
  const [only, ...others] = result.plan.articles;
  if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} articles`);
  const ruleOf = (line: string) =>
    only.removed.find((span) => result.plan.text.slice(span.rawStartUtf16, span.rawEndUtf16) === line)?.rule;
  return { ...only, ruleOf };
}

function page(...inside: (string | string[])[]) {
  return article(MENU, TITLE, "By Jo Roe", "Published: 14 March 2031", ...inside, FOOT);
}

const body = (...paragraphs: string[]) => paragraphs.join("\n\n");

describe("a whole page", () => {
  it("keeps its text and says of every other line why it goes", () => {
    const read = page(P1, P2, P3, P4, "Follow the Valley Herald on Facebook and Twitter.", [
      "Related stories",
      "Cat found in tree",
    ]);
    expect(read).toMatchObject({ title: TITLE, byline: "Jo Roe", body: body(P1, P2, P3, P4) });
    expect(["Weather", "Cat found in tree", "Privacy policy"].map(read.ruleOf)).toEqual([
      "navigation",
      "related links",
      "legal notice",
    ]);
    expect(read.ruleOf("Follow the Valley Herald on Facebook and Twitter.")).toBe("sharing");
  });

  it("keeps a list that follows the text, and subheads and short sentences in it", () => {
    const list = ["6 May – Orla, at the weir", "9 May – Brenn, at the mill", "12 May – Hale, at the lock"];
    expect(page(P1, P2, "Where to help", "Bring boots.", P3, "Dates:", list).body).toBe(
      body(P1, P2, "Where to help", "Bring boots.", P3, "Dates:", ...list),
    );
  });

  it("loses comments, whatever their length", () => {
    const comments = ["Comments (2)", "Ann Lee", P4, "Reply", "Sam Poe", P4, "Reply"];
    const read = page(P1, P2, P3, P4.replace("Monday", "Friday"), P1.replace("night", "week"), comments);
    expect(read.body).toBe(body(P1, P2, P3, P4.replace("Monday", "Friday"), P1.replace("night", "week")));
    expect(read.ruleOf("Ann Lee")).toBe("comments");
  });

  it.each([
    ["begins with its day, directly above its title", ["14 March 2031"], null, "2031-03-14", "date line"],
    [
      "has another day below its title",
      ["13 March 2031"],
      "14 March 2031",
      "2031-03-14",
      "above the article",
    ],
    [
      "has a menu above a day, which is then the page's own",
      [MENU, "14 March 2031"],
      null,
      null,
      "above the article",
    ],
  ])("that %s", (_, above, below, publishedOn, rule) => {
    const meta = below === null ? ["By Jo Roe"] : ["By Jo Roe", below];
    const read = article(...above, TITLE, ...meta, P1, P2, P3, P4, FOOT);
    expect(read).toMatchObject({ title: TITLE, byline: "Jo Roe", publishedOn, body: body(P1, P2, P3, P4) });
    expect(read.ruleOf(String(above.at(-1)))).toBe(rule);
  });

  it("loses a rail of teasers above the article", () => {
    const rail = [
      "Latest headlines",
      "Cat found in tree by fire crewA cat that had sat in a tree for three days was found on Monday, its owner said.",
      "Fair moved to the month of MayThe fair, which is held in March, moves to May because of the water on the green.",
      "Mill wheel sold to the upper townThe wheel of the mill was sold for a sum nobody would name, the miller said.",
    ];
    const read = article(
      MENU,
      rail,
      MENU,
      TITLE,
      "By Jo Roe",
      "Published: 14 March 2031",
      P1,
      P2,
      P3,
      P4,
      FOOT,
    );
    expect(read.body).toBe(body(P1, P2, P3, P4));
  });

  it("loses a row of headlines between paragraphs, and keeps a row a colon announces", () => {
    const row = ["Mill Wheel Sold To Upper Town", "Valley Choir Wins Summer Prize Again"];
    expect(page(P1, P2, row, P3, P4).body).toBe(body(P1, P2, P3, P4));
    expect(page(P1, "Also told:", row, P3, P4).body).toBe(body(P1, "Also told:", ...row, P3, P4));
  });

  it("goes on below a box of links and below one stray marker", () => {
    const box = ["Most read", "Cat found in tree", "Fair moved to May", "Mill wheel sold"];
    expect(page(P1, P2, box, P3, P4, P1.replace("night", "week")).ruleOf("Cat found in tree")).toBe(
      "related links",
    );
    const known = `By the morning ${P1.toLowerCase()} Nobody had been told, and the bridge was gone.`;
    expect(page(P1, P2, P3, P4, P1.replace("night", "week"), "Comments", known).body).toContain(known);
  });

  it("goes on below a small box of links that stands as one block, with little text above it", () => {
    const box = ["Читайте также:", "Сорок насосов отправлены в долину"];
    const [first, last] = [
      P1,
      "The council will meet on Monday to hear why the sirens came so late this time.",
    ];
    const read = page(first, P2, box, last);
    expect(read.body).toBe(body(first, P2, last));
    expect(read.ruleOf(box[1] ?? "")).toBe("related links");
  });

  it("keeps the author's card beside the text", () => {
    const card = "Jo Roe is a freelance writer based in the valley.";
    const read = page(P1, P2, P3, P4, card);
    expect([read.body, read.notes.map(({ text }) => text)]).toEqual([body(P1, P2, P3, P4), [card]]);
  });

  it("begins below a gallery's captions and counters", () => {
    const caption = "The old bridge at noon, seen from the mill on the day before the river took it.";
    const gallery = [caption, caption, "Image 1 of 4", "1 / 4", "Back to Gallery"];
    expect(article(MENU, gallery, TITLE, gallery, P1, P2, P3, P4, FOOT).body).toBe(body(P1, P2, P3, P4));
  });
});

describe("a page that prints its text twice", () => {
  const AGAIN = "text printed again below";

  it("has it once, whichever copy goes, and says why", () => {
    const read = page(P1, P2, P3, P4, P1, P2, P3, P4);
    expect(read).toMatchObject({ title: TITLE, byline: "Jo Roe", body: body(P1, P2, P3, P4) });
    expect(read.removed.filter(({ rule }) => rule === AGAIN)).toHaveLength(4);
  });

  it("keeps the whole article below the page of its summary", () => {
    const share = ["Share this article", "Facebook", "Twitter"];
    const read = article(MENU, TITLE, P1, P2, share, P1, P2, P3, P4, FOOT);
    expect(read).toMatchObject({ title: TITLE, body: body(P1, P2, P3, P4) });
  });

  it("reads the second head between the two, and leaves none of it in the text", () => {
    const head = [TITLE, "By Jo Roe", "March 14, 2031"];
    const read = article(MENU, ...head, P1, P2, P3, ...head, P1, P2, P3, P4, FOOT);
    expect(read).toMatchObject({ title: TITLE, publishedOn: "2031-03-14", body: body(P1, P2, P3, P4) });
  });

  it("dates a text by the line below its summary", () => {
    const read = article(MENU, TITLE, P1, P2, "March 14, 2031", P1, P2, P3, P4, FOOT);
    expect(read).toMatchObject({ title: TITLE, publishedOn: "2031-03-14", body: body(P1, P2, P3, P4) });
  });

  it("takes out no sentence that stands nowhere else", () => {
    const own = "Three more lamps were found by the sexton, who had gone out alone with a ladder.";
    const again = [P1, P2, P3, P4].join("\n\n");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), (place) => {
        const first = [P1, P2, P3, P4].toSpliced(place, 0, own);
        expect(page(...first, again).body).toContain(own);
      }),
    );
  });

  it("keeps what a text says again further down", () => {
    const refrain = "Nobody had been told of it in time, and nobody has been told the reason since.";
    const blocks = [P1, refrain, P2, refrain, P3, refrain, P4];
    expect(page(...blocks).body).toBe(body(...blocks));
  });
});

describe("a plain article", () => {
  const sentence = fc.constantFrom(P1, P2, P3, P4, "It held until noon.", "“Nobody knew,” she said.");
  const short = fc.constantFrom(
    "What now?",
    "The upper town",
    "Brenn Lane 14",
    "- three boats",
    "A refrain",
    "II",
  );
  const block = fc.oneof(
    { weight: 3, arbitrary: sentence },
    {
      weight: 1,
      arbitrary: fc.array(short, { minLength: 1, maxLength: 9 }).map((lines) => lines.join("\n")),
    },
  );

  it("loses no line, whatever lists and headings are in it", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), fc.constantFrom("\n", "\n\n"), (blocks, gap) => {
        const lines = [P1, ...blocks.flatMap((text) => text.split("\n")), P2];
        const distinct = lines.filter((line, at) => line !== lines[at - 1]);
        const text = ["The river takes a bridge", "", distinct.join(gap)].join("\n");
        const result = planPlainFile(Buffer.from(text), "a.txt");
        if (!result.ok) throw new Error(result.error.message);
        const kept = result.plan.articles.flatMap((one) => one.body.split("\n\n"));
        expect(kept).toEqual(distinct);
      }),
    );
  });
});
