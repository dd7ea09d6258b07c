/** A format's own records as articles. */

import { describe, expect, it } from "vitest";
import type { SourcePart } from "./source-text.ts";
import { fact, plan } from "./testing/plan-said.ts";
import { P1, P2 } from "./testing/river-text.ts";

describe("a file's parts", () => {
  const first = ["The bridge", P1].join("\n");
  const text = [first, "", "The mill", P2, "", "Share this article"].join("\n");
  const place = (line: string) => text.indexOf(line);
  const parts: SourcePart[] = [
    {
      rawStartUtf16: 0,
      rawEndUtf16: place("The mill"),
      facts: [
        fact("title", "The bridge", "high", { rawStartUtf16: 0, rawEndUtf16: 10 }),
        fact("published", "2031-03-14"),
        fact("url", "https://valley.example/1"),
      ],
    },
    {
      rawStartUtf16: place("The mill"),
      rawEndUtf16: place("Share"),
      facts: [fact("title", "The mill"), fact("byline", "Jo Roe")],
    },
    { rawStartUtf16: place("Share"), rawEndUtf16: text.length, facts: [fact("title", "Nothing")] },
  ];
  const facts = [fact("source", "Valley Herald"), fact("published", "2031-01-01")];

  it("are the articles, each with its own facts", () => {
    const { articles, warnings } = plan(text, { format: "feed", facts, parts });
    expect(
      articles.map(({ title, body, publishedOn, url, byline, source }) => ({
        title,
        body,
        publishedOn,
        url,
        byline,
        source,
      })),
    ).toEqual([
      {
        title: "The bridge",
        body: P1,
        publishedOn: "2031-03-14",
        url: "https://valley.example/1",
        byline: null,
        source: "Valley Herald",
      },
      {
        title: "The mill",
        body: P2,
        publishedOn: null,
        url: null,
        byline: "Jo Roe",
        source: "Valley Herald",
      },
    ]);
    expect(articles.at(-1)?.rawEndUtf16).toBe(text.length);
    expect(warnings).toEqual([
      { code: "skipped_records", message: "Record 3 has no text of an article and makes none.", line: null },
    ]);
  });

  it("go before the text, which is still named", () => {
    const dated = ["The bridge", "March 14, 2031", P1].join("\n");
    const own = [fact("published", "2031-03-20", "low")];
    const [read] = plan(dated, {
      format: "csv",
      parts: [{ rawStartUtf16: 0, rawEndUtf16: dated.length, facts: own }],
    }).articles;
    expect(read?.publishedOn).toBe("2031-03-20");
    expect(read?.evidence.publishedOn?.rule).toBe("meta published; date line says “March 14, 2031”");
  });
});
