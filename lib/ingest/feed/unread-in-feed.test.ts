import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import { readSource } from "../read-source.ts";

const RIVER =
  "The barge lay across the lower gate until noon, and the lock keeper sent for two horses. ".repeat(9);

async function told(feed: string, name = "feed.xml") {
  const result = await readSource(Buffer.from(feed), name);
  if (!result.ok) throw new Error(result.error.message);
  return result.source.warnings.map(({ code, line, field, message }) => [code, line, field, message]);
}

const rss = (items: readonly string[], head = "<link>https://courier.example/</link>") =>
  `<rss version="2.0"><channel><title>Courier</title>${head}\n${items.join("\n")}\n</channel></rss>`;

const item = (title: string, facts: string) =>
  `<item><title>${title}</title>${facts}<description>${RIVER}</description></item>`;

const DATE = "Write it as 2026-05-07 in the file, or give the article its date by hand.";
const ADDRESS = "Write the whole address in the file, or give the article its address by hand.";

describe("dates and addresses of a feed's items that cannot be read", () => {
  it("are told with item, line, element and value, and the item is kept without them", async () => {
    const feed = rss([
      item("Barge", "<pubDate>Fri, 14 Jul 2017 09:10:00 +0200</pubDate><link>/1</link>"),
      item("Horses", "<pubDate>Fri, 31 Feb 2017 09:10:00 +0200</pubDate><link>javascript:alert(1)</link>"),
      item("Gate", "<pubDate>—</pubDate><link>https://courier.example/3</link>"),
    ]);
    expect(await told(feed)).toEqual([
      [
        "unread_value",
        3,
        "RSS pubDate",
        `Item 2 (line 3), RSS pubDate: “Fri, 31 Feb 2017 09:10:00 +0200” cannot be read as a date and was not taken. ${DATE}`,
      ],
      [
        "unread_value",
        3,
        "RSS link",
        `Item 2 (line 3), RSS link: “javascript:alert(1)” is no address that begins with http:// or https:// and was not taken. ${ADDRESS}`,
      ],
    ]);
    const plan = await planFile(Buffer.from(feed), "feed.xml");
    expect(plan.ok && plan.plan.articles.map(({ publishedOn, url }) => [publishedOn, url])).toEqual([
      ["2017-07-14", "https://courier.example/1"],
      [null, null],
      [null, "https://courier.example/3"],
    ]);
  });

  it("are told of Atom's dates of publication and of change, each by its element", async () => {
    const entry = `<entry><title>Barge</title><published>soon</published><updated>2017-13-40</updated><link href="barge"/><content>${RIVER}</content></entry>`;
    const found = await told(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>${entry}</feed>`,
    );
    expect(
      found.map(([, line, field, message]) => [line, field, String(message).split(" and was")[0]]),
    ).toEqual([
      [1, "Atom published", "Item 1 (line 1), Atom published: “soon” cannot be read as a date"],
      [1, "Atom updated", "Item 1 (line 1), Atom updated: “2017-13-40” cannot be read as a date"],
      [
        1,
        "Atom link",
        "Item 1 (line 1), Atom link: “barge” is no address that begins with http:// or https://",
      ],
    ]);
  });

  it("are told once where many items say the same, and counted beyond what a person reads", async () => {
    const same = Array.from({ length: 3 }, (_, at) => item(`Gate ${at}`, "<pubDate>today</pubDate>"));
    expect((await told(rss(same))).map(([, , , message]) => String(message).split(" cannot")[0])).toEqual([
      "Item 1 (line 2), RSS pubDate (and in 2 more): “today”",
    ]);
    const many = Array.from({ length: 53 }, (_, at) => item("Gate", `<pubDate>day ${at} of it</pubDate>`));
    const found = await told(rss(many));
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toEqual(["unread_value", null, undefined, "3 more values cannot be read either."]);
  });

  it("are told of a JSON Feed, also where they are no strings", async () => {
    const items = [
      { title: "Barge", content_text: RIVER, date_published: "the day before", url: 7 },
      { title: "Gate", content_text: RIVER, date_published: 1_500_000_000, url: "https://courier.example/2" },
    ];
    const version = "https://jsonfeed.org/version/1.1";
    const found = await told(JSON.stringify({ version, title: "Courier", items }), "feed.json");
    expect(
      found.map(([, line, field, message]) => [line, field, String(message).split(" and was")[0]]),
    ).toEqual([
      [
        1,
        "JSON Feed date_published",
        "Item 1 (line 1), JSON Feed date_published: “the day before” cannot be read as a date",
      ],
      [
        1,
        "JSON Feed url",
        "Item 1 (line 1), JSON Feed url: “7” is no address that begins with http:// or https://",
      ],
    ]);
  });

  it("are not told of an item that is left out as a whole", async () => {
    const empty = "<item><title>Empty</title><pubDate>soon</pubDate></item>";
    const found = await told(rss([item("Barge", ""), empty]));
    expect(found.map(([code, line]) => [code, line])).toEqual([["skipped_records", 3]]);
  });
});

const AUTHOR = "Write the name in the file, or give the article its byline by hand.";

describe("bylines of a feed that name nobody", () => {
  it("are told by item and element; whoever is named beside them is taken", async () => {
    const feed = rss([
      item("Barge", "<author>desk@courier.example</author>"),
      item("Horses", "<author>admin</author><author>Jo Roe</author>"),
      item("Gate", "<author>post@courier.example (Ana Haddad)</author>"),
    ]);
    expect(await told(feed)).toEqual([
      [
        "unread_value",
        2,
        "RSS author",
        `Item 1 (line 2), RSS author: “desk@courier.example” names no author and was not taken. ${AUTHOR}`,
      ],
      [
        "unread_value",
        3,
        "RSS author",
        `Item 2 (line 3), RSS author: “admin” names no author and was not taken. ${AUTHOR}`,
      ],
    ]);
    const plan = await planFile(Buffer.from(feed), "feed.xml");
    expect(plan.ok && plan.plan.articles.map(({ byline }) => byline)).toEqual([null, "Jo Roe", "Ana Haddad"]);
  });

  it("are told once of the feed itself", async () => {
    const entry = `<entry><title>Barge</title><content>${RIVER}</content></entry>`;
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><author><name>https://courier.example/desk</name></author>${entry}${entry}</feed>`;
    const [only, ...others] = await told(feed);
    expect(others).toEqual([]);
    expect(only?.slice(0, 3)).toEqual(["unread_value", null, "Atom author"]);
    expect(only?.[3]).toMatch(/^The feed, Atom author: “https:\/\/courier\.example\/desk” names no author/);
  });

  it("are told of a JSON Feed, whose authors are objects, names alone, or the numbers of accounts", async () => {
    const by = (authors: unknown) => ({ title: "Gate", content_text: RIVER, authors });
    const items = [by([{ name: "Jo Roe" }, { url: "https://courier.example/al" }]), by("Al Poe"), by([12])];
    const feed = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Courier", items });
    expect((await told(feed, "feed.json")).map(([, line, field, said]) => [line, field, said])).toEqual([
      [
        1,
        "JSON Feed author",
        `Item 3 (line 1), JSON Feed author: “12” names no author and was not taken. ${AUTHOR}`,
      ],
    ]);
    const plan = await planFile(Buffer.from(feed), "feed.json");
    expect(plan.ok && plan.plan.articles.map(({ byline }) => byline)).toEqual(["Jo Roe", "Al Poe", null]);
  });
});

describe("items of a JSON Feed that are none", () => {
  it("are told with their line, keep their number, and the others are read", async () => {
    const feed = `{"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "items": [
      "Gate",
      {"title": "Barge", "content_text": ${JSON.stringify(RIVER)}, "date_published": ["soon"]},
      null
    ]}`;
    expect((await told(feed, "feed.json")).map(([code, line, , message]) => [code, line, message])).toEqual([
      [
        "skipped_records",
        2,
        'Item 1 (line 2) is no object but “"Gate"” and was left out. Mend it in the file and import that again.',
      ],
      [
        "skipped_records",
        4,
        "Item 3 (line 4) is no object but “null” and was left out. Mend it in the file and import that again.",
      ],
      [
        "unread_value",
        3,
        `Item 2 (line 3), JSON Feed date_published: “["soon"]” cannot be read as a date and was not taken. ${DATE}`,
      ],
    ]);
  });

  it("are the reason where there are no others", async () => {
    const feed = `{"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "items": [7]}`;
    const result = await readSource(Buffer.from(feed), "feed.json");
    expect(!result.ok && result.error).toMatchObject({
      code: "no_article",
      line: 1,
      message:
        "No item of the feed can be used. Item 1 (line 1) is no object but “7”. Mend it in the file and import that again.",
    });
  });
});
