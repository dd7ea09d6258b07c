import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import { readSource } from "../read-source.ts";
import type { SourceText } from "../source-text.ts";

const FLOOD =
  "The river rose again on Monday. Nobody in the lower town had slept, said the keeper of the lock.";
const EBB = "By Friday the water was back in its bed, and the mill ran as if nothing had happened.";
const ARTICLES = [
  { title: "Flood", text: FLOOD, date: "2017-07-14" },
  { title: "Ebb", text: EBB, date: "2017-07-21" },
];

async function read(value: unknown): Promise<SourceText> {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const result = await readSource(Buffer.from(text), "list.json");
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.source;
}

function titles({ text, parts }: SourceText): string[] {
  return (parts ?? []).map(
    ({ rawStartUtf16, rawEndUtf16 }) => text.slice(rawStartUtf16, rawEndUtf16).trim().split("\n")[0] ?? "",
  );
}

describe("a JSON file", () => {
  it.each<[string, unknown]>([
    ["a list", ARTICLES],
    ["a list in an object", { status: "ok", total: 2, articles: ARTICLES }],
    ["a list deep in an object", { response: { docs: ARTICLES, facets: [{ name: "x", count: 1 }] } }],
    [
      "hits of a search engine",
      { hits: { hits: ARTICLES.map((one) => ({ _id: 1, _score: 2, _source: one })) } },
    ],
    ["JSON Lines", ARTICLES.map((one) => JSON.stringify(one)).join("\n")],
    ["objects one after another", ARTICLES.map((one) => JSON.stringify(one, null, 2)).join("\n")],
  ])("finds the articles in %s", async (_, value) => {
    const source = await read(value);
    expect([source.format, titles(source), source.warnings]).toEqual(["json", ["Flood", "Ebb"], []]);
  });

  it("reads an object that is an article itself", async () => {
    const source = await read({ title: "Flood", body: FLOOD, tags: [{ name: "water" }], related: ARTICLES });
    expect(titles(source)).toEqual(["Flood"]);
  });

  it("reads nested fields: names of sources and authors, rendered texts, lists of paragraphs", async () => {
    const source = await read([
      {
        title: { rendered: "Flood &#038; ebb" },
        content: { rendered: `<p>${FLOOD}</p>\n<p>${EBB}</p>` },
        source: { id: "c", name: "Lower Town Courier" },
        author: { name: "Jo Roe", url: "https://courier.example/jo" },
        link: "https://courier.example/1",
        date_gmt: "x",
        publishedAt: "2017-07-14T09:10:00+02:00",
      },
    ]);
    expect(source.text).toBe(`Flood & ebb\n\n${FLOOD}\n\n${EBB}`);
    expect(source.parts?.[0]?.facts.map(({ field, value, rule }) => [field, value, rule])).toEqual([
      ["title", "Flood & ebb", `column "title.rendered"`],
      ["published", "2017-07-14T09:10:00+02:00", `column "publishedAt"`],
      ["source", "Lower Town Courier", `column "source.name"`],
      ["byline", "Jo Roe", `column "author.name"`],
      ["url", "https://courier.example/1", `column "link"`],
    ]);
    const listed = await read([
      { headline: "Flood", paragraphs: "", body: [FLOOD, EBB], authors: ["Jo Roe", "Al Poe"] },
    ]);
    expect(listed.text).toBe(`Flood\n\n${FLOOD}\n\n${EBB}`);
    expect(listed.parts?.[0]?.facts.at(-1)?.value).toBe("Jo Roe, Al Poe");
  });

  it("reads a list of texts", async () => {
    expect((await read([`${FLOOD} ${FLOOD} ${FLOOD}`, `${EBB} ${EBB} ${EBB}`])).parts).toHaveLength(2);
  });

  it("joins a text in runs as it was written, with nothing between them", async () => {
    const runs = [
      "The river rose again on Monday. See ",
      { type: "link", text: "https://lock.example/9" },
      " for what ",
      { type: "bold", text: "the keeper" },
      " said of it in the night.",
    ];
    const { text } = await read({ messages: [{ id: 1, date: "2017-07-14", text: runs }] });
    expect(text).toContain(
      "on Monday. See https://lock.example/9 for what the keeper said of it in the night.",
    );
  });

  it("names a string among objects, which is no article", async () => {
    const source = await read([...ARTICLES, "just words"]);
    expect(titles(source)).toEqual(["Flood", "Ebb"]);
    expect(source.warnings.map(({ code, message }) => [code, message.split(". It")[0]])).toEqual([
      ["skipped_records", 'Line 1, record 3: it is no object but “"just words"”'],
    ]);
  });

  it("is planned as one article a record", async () => {
    const plan = await planFile(Buffer.from(JSON.stringify(ARTICLES)), "list.json");
    expect(plan.ok && plan.plan.articles.map(({ title, publishedOn }) => [title, publishedOn])).toEqual([
      ["Flood", "2017-07-14"],
      ["Ebb", "2017-07-21"],
    ]);
  });
});

describe("where in a JSON file something is wrong", () => {
  const lines = ({ warnings }: SourceText) =>
    warnings.map(({ line, field, message }) => [line, field, message.split(/: | is no object/)[0]]);
  const TRICKY = { title: 'A "brace" } and ] [ {', text: `${FLOOD} \\" }, {`, nested: [[{ a: "]" }], {}] };

  it("is the line its record begins in, and the record's place in its list", async () => {
    const records = [TRICKY, 7, { title: "Ebb", text: EBB, date: "31/31/2031" }, { title: "None", text: "" }];
    const value = { articles: "no list", data: { articles: records, more: [{}] } };
    const text = JSON.stringify(value, null, 1).replace(/\n/g, "\r\n");
    const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split("\n").length;
    expect(lines(await read(text))).toEqual([
      [lineOf("   7,"), undefined, `Line ${lineOf("   7,")}, record 2`],
      [
        lineOf('"title": "None"') - 1,
        "text",
        `Line ${lineOf('"title": "None"') - 1}, record 4, column “text”`,
      ],
      [lineOf('"title": "Ebb"') - 1, "date", `Line ${lineOf('"title": "Ebb"') - 1}, record 3, column “date”`],
    ]);
    expect(lines(await read(JSON.stringify(records)))).toEqual([
      [1, undefined, "Line 1, record 2"],
      [1, "text", "Line 1, record 4, column “text”"],
      [1, "date", "Line 1, record 3, column “date”"],
    ]);
  });

  it("is the line an article that is the whole file begins in", async () => {
    const source = await read(`\n\n{"title": "Flood", "text": "${FLOOD}", "date": "2031-99-01"}`);
    expect(lines(source)).toEqual([[3, "date", "Line 3, column “date”"]]);
  });

  it("names the line of the first record where none can be used", async () => {
    const result = await readSource(Buffer.from('[\n {"title": "Flood",\n  "text": ""}\n]'), "list.json");
    expect(result.ok ? null : result.error).toEqual({
      code: "no_article",
      message:
        "No article can be used. Line 2, record 1, column “text”: its text is empty. It was left out; mend it in the file and import that again.",
      line: 2,
      field: "text",
    });
  });
});

describe("JSON that is broken", { timeout: 60_000 }, () => {
  it("names the bad line of JSON Lines and reads the others", async () => {
    const [one, two] = ARTICLES.map((article) => JSON.stringify(article));
    const source = await read(`${one}\n{"title": "Bad", "text": }\n\n${two}\n7\n`);
    expect(titles(source)).toEqual(["Flood", "Ebb"]);
    expect(source.warnings.map(({ line, message }) => [line, message])).toEqual([
      [2, "Line 2: unexpected token '}'. It was left out; mend it in the file and import that again."],
      [5, "Line 5: it is no object but “7”. It was left out; mend it in the file and import that again."],
    ]);
  });

  it("saves the whole records of a list that breaks off", async () => {
    const text = JSON.stringify({ articles: [...ARTICLES, { title: "Cut", text: EBB }] }, null, 1);
    const source = await read(text.slice(0, -40));
    expect(titles(source)).toEqual(["Flood", "Ebb"]);
    expect(source.warnings.map(({ message }) => message)).toEqual([
      "Line 13: it is never closed. It was left out; mend it in the file and import that again.",
    ]);
  });

  it("saves the records around a bad one, braces in texts notwithstanding", async () => {
    const [one, two] = ARTICLES.map((article) => JSON.stringify({ ...article, text: `${article.text} {"}` }));
    const source = await read(`[\n${one},\n{"title": "Bad",, "text": "x"},\n${two}\n]`);
    expect(titles(source)).toEqual(["Flood", "Ebb"]);
    expect(source.warnings.map(({ line, message }) => [line, message])).toEqual([
      [
        3,
        "Line 3: expected double-quoted property name. It was left out; mend it in the file and import that again.",
      ],
    ]);
  });

  it.each([
    [
      '{"title": "Flood", "text": "It ro',
      "broken",
      "The file is not JSON. Line 1: it breaks off in the middle.",
      1,
    ],
    ["[\n1,\n2 3]", "broken", "The file is not JSON. Line 3: expected ',' or ']' after array element.", 3],
    ["[\r1,\r\n2 3]", "broken", "The file is not JSON. Line 3: expected ',' or ']' after array element.", 3],
    ["[]", "no_article", "The file lists no articles.", null],
    [
      '{"price": 7}',
      "no_text_column",
      "No column can be told to hold the articles' text. The only column is “price”: say which one is the text.",
      null,
    ],
  ])("says what is wrong with %s", async (text, code, message, line) => {
    const result = await readSource(Buffer.from(text), "list.json");
    expect(result.ok ? null : result.error).toEqual({ code, message, line });
  });

  it("is answered for however deep and however cut", async () => {
    const deep = `${'{"articles":['.repeat(5000)}1`;
    const nested = `[{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}]`;
    for (const text of [deep, nested]) expect((await readSource(Buffer.from(text), "a.json")).ok).toBe(false);
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.nat(), async (json, cut) => {
        const result = await readSource(Buffer.from(`[${json.slice(0, cut % (json.length + 1))}`), "a.json");
        if (!result.ok) expect(result.error.message).toMatch(/[.]$/);
      }),
    );
  });
});
