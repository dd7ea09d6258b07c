import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import { readSource } from "../read-source.ts";
import type { SourceText } from "../source-text.ts";
import { encodeText } from "../testing/encode-text.ts";

const FLOOD =
  "The river rose again on Monday. Nobody in the lower town had slept, said the keeper of the lock.";
const EBB = "By Friday the water was back in its bed, and the mill ran as if nothing had happened.";
const LONG = `${FLOOD} ${EBB} `.repeat(5).trim();

async function read(feed: string | Uint8Array, name = "feed.xml"): Promise<SourceText> {
  const result = await readSource(Buffer.from(feed), name);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.source;
}

async function problem(feed: string): Promise<string> {
  const result = await readSource(Buffer.from(feed), "feed.xml");
  return result.ok ? "read" : `${result.error.code}: ${result.error.message}`;
}

function partTexts({ text, parts }: SourceText): string[] {
  return (parts ?? []).map(({ rawStartUtf16, rawEndUtf16 }) => text.slice(rawStartUtf16, rawEndUtf16).trim());
}

function factsOf({ parts }: SourceText, at = 0): string[] {
  return (parts?.[at]?.facts ?? []).map(
    ({ field, value, rule, confidence }) => `${field} = ${value} (${rule}, ${confidence})`,
  );
}

const NAMESPACES = `xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

function rss(items: string, head = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}><channel><title>Lower Town Courier</title><link>https://courier.example/</link>${head}${items}</channel></rss>`;
}

describe("RSS 2.0", () => {
  it("gives a part an item: the whole text where it is given, with what the item states", async () => {
    const source = await read(
      rss(
        `<item><title>Flood &amp; ebb</title><link>https://courier.example/1</link><guid isPermaLink="false">7</guid>
         <pubDate>Fri, 14 Jul 2017 09:10:00 +0200</pubDate><dc:creator><![CDATA[Jo Roe]]></dc:creator><dc:creator>Al Poe</dc:creator>
         <description>The river rose…</description>
         <content:encoded><![CDATA[<p>${FLOOD}</p><p>It&#8217;s over.<br/>Perhaps.</p>]]></content:encoded></item>`,
        "<language>en-gb</language><image><title>Not the feed's</title><url>https://x.example/</url></image>",
      ),
    );
    expect(partTexts(source)).toEqual([`Flood & ebb\n\n${FLOOD}\n\nIt’s over.\n\nPerhaps.`]);
    expect(factsOf(source)).toEqual([
      "title = Flood & ebb (feed item's title, high)",
      "published = Fri, 14 Jul 2017 09:10:00 +0200 (RSS pubDate, high)",
      "byline = Jo Roe, Al Poe (dc:creator, high)",
      "url = https://courier.example/1 (RSS link, high)",
    ]);
    expect(source.facts.map(({ field, value, rule }) => [field, value, rule])).toEqual([
      ["source", "Lower Town Courier", "RSS channel title"],
      ["language", "en-gb", "RSS language"],
    ]);
    expect(source).toMatchObject({ format: "feed", encoding: "utf-8", warnings: [] });
  });

  it("takes a long description for the whole text, and names the items that have an excerpt alone", async () => {
    const source = await read(
      rss(`<item><title>Whole</title><description>${LONG}</description></item>
<item><title>Short</title><description>&lt;p&gt;${EBB}&lt;/p&gt;</description></item>
<item><title>Cut</title><content:encoded>${LONG} […]</content:encoded></item>
<item><title>Empty</title></item>`),
    );
    expect(partTexts(source)).toEqual([`Whole\n\n${LONG}`, `Short\n\n${EBB}`, `Cut\n\n${LONG} […]`]);
    expect(source.warnings.map(({ code, line, message }) => [code, line, message])).toEqual([
      [
        "skipped_records",
        5,
        "Item 4 (line 5), “Empty”, has no text and was left out. Give it its text in the file and import that again.",
      ],
      [
        "other",
        3,
        "Item 2 (line 3), “Short”, holds only an excerpt. Give it its text in the file and import that again.",
      ],
      [
        "other",
        4,
        "Item 3 (line 4), “Cut”, holds only an excerpt. Give it its text in the file and import that again.",
      ],
    ]);
  });

  it("names the page of an item without text, where its whole text is to be had", async () => {
    const source = await read(
      rss(`<item><title>Whole</title><description>${LONG}</description></item>
<item><title>Gate &amp; mill</title><link>/4</link></item>
<item><link>https://courier.example/5</link><content:encoded><![CDATA[<img src="x.png"/>]]></content:encoded></item>`),
    );
    expect(source.warnings.map(({ code, line, message }) => [code, line, message])).toEqual([
      [
        "skipped_records",
        3,
        "Item 2 (line 3), “Gate & mill”, has no text and was left out. Give it its text in the file, or save its page (“https://courier.example/4”), and import that.",
      ],
      [
        "skipped_records",
        4,
        "Item 3 (line 4) has no text and was left out. Give it its text in the file, or save its page (“https://courier.example/5”), and import that.",
      ],
    ]);
  });

  it("knows who published an item first, and its permanent address", async () => {
    const source = await read(
      rss(`<item><title>Flood</title><guid>https://courier.example/2</guid><source url="https://valley.example/rss">Valley Herald</source><description>${LONG}</description></item>
           <item><title>Ebb</title><link>/3</link><author>post@courier.example (Jo Roe)</author><description>${LONG}</description></item>`),
    );
    expect(factsOf(source).slice(1)).toEqual([
      "source = Valley Herald (RSS source, high)",
      "url = https://courier.example/2 (RSS guid, high)",
    ]);
    expect(factsOf(source, 1).slice(1)).toEqual([
      "byline = post@courier.example (Jo Roe) (RSS author, high)",
      "url = https://courier.example/3 (RSS link, beside the feed's own address, high)",
    ]);
  });

  it("reads elements whose prefix was never declared, in the encoding the feed declares", async () => {
    const xml = `<?xml version="1.0" encoding="windows-1251"?><rss><channel><title>Курьер</title><item><title>Паводок</title><content:encoded>Река вышла из берегов. ${LONG}</content:encoded></item></channel></rss>`;
    const source = await read(encodeText(xml, "windows-1251"));
    expect([source.encoding, source.facts[0]?.value]).toEqual(["windows-1251", "Курьер"]);
    expect(source.text).toContain("Река вышла из берегов.");
  });
});

describe("other feeds", () => {
  it("reads RSS 1.0, whose items stand beside the channel", async () => {
    const source =
      await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}>
      <channel rdf:about="x"><title>Courier</title><items><rdf:Seq><rdf:li rdf:resource="1"/></rdf:Seq></items></channel>
      <item rdf:about="1"><title>Flood</title><link>https://courier.example/1</link><description>${LONG}</description><dc:date>2017-07-14T09:10:00+02:00</dc:date></item></rdf:RDF>`);
    expect(partTexts(source)).toEqual([`Flood\n\n${LONG}`]);
    expect(factsOf(source).slice(1)).toEqual([
      "published = 2017-07-14T09:10:00+02:00 (dc:date, high)",
      "url = https://courier.example/1 (RSS link, high)",
    ]);
  });

  it("reads Atom: typed texts, XHTML, links by their relation, authors of the item or the feed", async () => {
    const source =
      await read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example/news/"><title>Courier</title><author><name>The desk</name><uri>https://x.example/</uri></author>
      <entry><title type="html">Flood &amp;amp; ebb</title><link rel="self" href="https://x.example/self"/><link rel="alternate" href="../1"/>
        <published>2017-07-14T09:10:00Z</published><updated>2017-07-15T00:00:00Z</updated><author><name>Jo Roe</name><email>jo@x.example</email></author>
        <source><id>x</id><title>Valley Herald</title><updated>2001-01-01T00:00:00Z</updated></source>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>The night</h2><p>${FLOOD}</p><p>3 &lt; 4 <b>&amp;</b> so on</p></div></content></entry>
      <entry><title>Ebb</title><updated>2017-07-21T00:00:00Z</updated><summary>${EBB}</summary></entry></feed>`);
    expect(partTexts(source)).toEqual([
      `Flood & ebb\n\nThe night\n\n${FLOOD}\n\n3 < 4 & so on`,
      `Ebb\n\n${EBB}`,
    ]);
    expect(factsOf(source)).toEqual([
      "title = Flood & ebb (feed item's title, high)",
      "published = 2017-07-14T09:10:00Z (Atom published, high)",
      "modified = 2017-07-15T00:00:00Z (Atom updated, high)",
      "source = Valley Herald (Atom source, high)",
      "byline = Jo Roe (Atom author, high)",
      "url = https://courier.example/1 (Atom link, beside the feed's own address, high)",
    ]);
    expect(factsOf(source, 1)).toEqual([
      "title = Ebb (feed item's title, high)",
      "published = 2017-07-21T00:00:00Z (Atom updated, for want of a date of publication, low)",
      "modified = 2017-07-21T00:00:00Z (Atom updated, high)",
      "byline = The desk (Atom author, high)",
    ]);
  });

  it("reads JSON Feed", async () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Courier",
      items: [
        {
          id: "1",
          url: "https://courier.example/1",
          title: "Flood",
          content_html: `<p>${LONG}</p>`,
          date_published: "2017-07-14T09:10:00Z",
          authors: [{ name: "Jo Roe" }],
        },
        { id: "2", summary: EBB },
      ],
    };
    const source = await read(JSON.stringify(feed), "feed.json");
    expect(partTexts(source)).toEqual([`Flood\n\n${LONG}`, EBB]);
    expect(factsOf(source)).toContain("byline = Jo Roe (JSON Feed author, high)");
    expect(source.warnings.map(({ message }) => message)).toEqual([
      "Item 2 (line 1) holds only an excerpt. Give it its text in the file and import that again.",
    ]);
  });

  it("is planned as one article an item, with its source, date and author", async () => {
    const xml = rss(
      `<item><title>Flood</title><pubDate>Fri, 14 Jul 2017 09:10:00 +0200</pubDate><dc:creator>Jo Roe</dc:creator><description>${LONG}</description></item>`,
    );
    const plan = await planFile(Buffer.from(xml), "feed.xml");
    expect(plan.ok && plan.plan.articles).toMatchObject([
      {
        title: "Flood",
        source: "Lower Town Courier",
        publishedAt: "2017-07-14T09:10:00+02:00",
        byline: "Jo Roe",
        body: LONG,
      },
    ]);
  });
});

describe("a feed that means harm, or is broken", { timeout: 60_000 }, () => {
  const bomb = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    "",
  );

  it("replaces no entity a document type declares: no bomb goes off, no file is opened", async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${bomb}<!ENTITY file SYSTEM "file:///etc/passwd">]>${rss(`<item><title>&l12; &file;</title><description>${LONG}</description></item>`).replace(/^<\?xml.*\n/, "")}`;
    const source = await read(xml);
    expect(partTexts(source)).toEqual([`&l12; &file;\n\n${LONG}`]);
  });

  it("reads what stands before the place it breaks off at, and says so", async () => {
    const xml = rss(
      `<item><title>Flood</title><description>${LONG}</description></item><item><title>Ebb</title><descr`,
    );
    const source = await read(xml.slice(0, xml.indexOf("<descr</") + 6));
    expect(partTexts(source)).toEqual([`Flood\n\n${LONG}`]);
    expect(source.warnings.map(({ message }) => message)).toEqual([
      "The feed breaks off in item 2 (line 2), which was left out; what came after is missing. Fetch the feed again and import that.",
    ]);
  });

  it.each([
    [rss(""), "no_article: The feed holds no items."],
    [
      "<rss><channel><item><title>Flood</title><descr",
      "broken: The feed breaks off before its first item is whole.",
    ],
    [
      rss("<item><title>Flood</title></item>"),
      "no_article: No item of the feed can be used. Item 1 (line 2), “Flood”, has no text. Give it its text in the file and import that again.",
    ],
    ["<rss><item/></rss>", "broken: The file is named or begins as a feed, but has no channel with items."],
    [rss(`<item>${"<a>".repeat(600)}</item>`), "broken: The feed cannot be read: it is nested too deep."],
    [
      rss("<item><title>x</title></item>".repeat(10_001)),
      "too_large: The feed holds more than 10,000 items. Split it into several.",
    ],
    [
      `<?xml version="1.0"?><opml><body/></opml>`,
      "unsupported: The file is XML with the root element <opml>, which is neither a feed (RSS, Atom) nor a web page.",
    ],
  ])("says what is wrong", async (xml, message) => {
    expect(await problem(xml)).toBe(message);
  });
});
