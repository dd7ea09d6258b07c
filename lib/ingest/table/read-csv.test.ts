import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import { readSource } from "../read-source.ts";
import type { Reading, SourceText } from "../source-text.ts";

const FLOOD =
  "The river rose again on Monday. Nobody in the lower town had slept, said the keeper of the lock.";
const EBB = "By Friday the water was back in its bed, and the mill ran as if nothing had happened.";

async function read(text: string, reading: Reading = {}): Promise<SourceText> {
  const result = await readSource(Buffer.from(text), "list.csv", reading);
  if (!result.ok) throw new Error(result.error.message);
  return result.source;
}

async function problem(text: string): Promise<[string, string, number | null] | null> {
  const result = await readSource(Buffer.from(text), "list.csv");
  return result.ok ? null : [result.error.code, result.error.message, result.error.line];
}

function partTexts({ text, parts }: SourceText): string[] {
  return (parts ?? []).map(({ rawStartUtf16, rawEndUtf16 }) => text.slice(rawStartUtf16, rawEndUtf16).trim());
}

function factLines({ text, parts }: SourceText): string[][] {
  return (parts ?? []).map(({ facts }) =>
    facts.map(({ field, value, rule, confidence, span }) => {
      const place = span === null ? "" : ` @ ${text.slice(span.rawStartUtf16, span.rawEndUtf16)}`;
      return `${field} = ${value} (${rule}, ${confidence})${place}`;
    }),
  );
}

describe("a CSV file", () => {
  it("gives a part a record, with its title above its paragraphs and the other columns as facts", async () => {
    const csv = `date,headline,body,outlet,link,author\n2017-07-14,Flood,"${FLOOD}\n\n${EBB}",Lower Town Courier,https://courier.example/1,Jo Roe\n2017-07-21,Ebb,${EBB.replaceAll(",", ";")},Lower Town Courier,,\n`;
    const source = await read(csv);
    expect(source).toMatchObject({
      format: "csv",
      encoding: "utf-8",
      warnings: [],
      columns: {
        names: ["date", "headline", "body", "outlet", "link", "author"],
        mapping: {
          date: "date",
          title: "headline",
          text: "body",
          source: "outlet",
          url: "link",
          byline: "author",
        },
      },
    });
    expect(partTexts(source)).toEqual([`Flood\n\n${FLOOD}\n\n${EBB}`, `Ebb\n\n${EBB.replaceAll(",", ";")}`]);
    expect(factLines(source)).toEqual([
      [
        `title = Flood (column "headline", high) @ Flood`,
        `published = 2017-07-14 (column "date", high)`,
        `source = Lower Town Courier (column "outlet", high)`,
        `byline = Jo Roe (column "author", high)`,
        `url = https://courier.example/1 (column "link", high)`,
      ],
      [
        `title = Ebb (column "headline", high) @ Ebb`,
        `published = 2017-07-21 (column "date", high)`,
        `source = Lower Town Courier (column "outlet", high)`,
      ],
    ]);
  });

  it("covers its text with its parts, and marks the titles and texts", async () => {
    const source = await read(
      `title,text\nFlood,${FLOOD.replaceAll(",", "")}\nEbb,${EBB.replaceAll(",", "")}\n`,
    );
    expect(source.parts?.flatMap(({ rawStartUtf16, rawEndUtf16 }) => [rawStartUtf16, rawEndUtf16])).toEqual([
      0,
      source.parts?.[0]?.rawEndUtf16,
      source.parts?.[0]?.rawEndUtf16,
      source.text.length,
    ]);
    expect(source.layout.map(({ role, rule }) => `${role} ${rule}`)).toEqual([
      `title column "title"`,
      `article column "text"`,
      `title column "title"`,
      `article column "text"`,
    ]);
  });

  it("finds columns by their names in other languages, and by semicolons", async () => {
    const { columns } = await read(
      `Datum;Überschrift;Volltext;Quelle\n14.07.2017;Hochwasser;${FLOOD};Kurier\n`,
    );
    expect(columns?.mapping).toEqual({
      date: "Datum",
      title: "Überschrift",
      text: "Volltext",
      source: "Quelle",
    });
    const russian = await read(
      `Дата\tЗаголовок\tТекст\tСсылка\n14.07.2017\tПаводок\t${FLOOD}\thttps://a.example/1\n`,
    );
    expect(russian.columns?.mapping).toEqual({
      date: "Дата",
      title: "Заголовок",
      text: "Текст",
      url: "Ссылка",
    });
  });

  it("takes the fullest of the columns named as text", async () => {
    const { columns } = await read(
      `title,content,fulltext\nFlood,It rose…,"${FLOOD}"\nEbb,It fell…,"${EBB}"\n`,
    );
    expect(columns?.mapping.text).toBe("fulltext");
  });

  it("finds the text by its content where no name tells, less sure", async () => {
    const long = `${FLOOD} ${EBB} ${FLOOD}`;
    const source = await read(`headline,c7\nFlood,"${long}"\n`);
    expect(source.columns?.mapping).toEqual({ title: "headline", text: "c7" });
  });

  it("leaves a field without a column where a person chose none for it", async () => {
    const { columns } = await read(`title,text\nThe gate,"${FLOOD}"\n`, { columns: { title: "" } });
    expect(columns?.mapping).toEqual({ text: "text" });
  });

  it("takes the columns a person chose", async () => {
    const source = await read(`a,b,c\nFlood,${EBB.replaceAll(",", "")},14.07.2017\n`, {
      columns: { text: "b", title: "a", date: "c" },
    });
    expect(source.columns?.mapping).toEqual({ text: "b", title: "a", date: "c" });
    expect(factLines(source)[0]).toContain(`published = 14.07.2017 (column "c", high)`);
  });

  it("says so when a column a person chose is not there", async () => {
    const result = await readSource(Buffer.from(`title,body\nFlood,"${FLOOD}"\n`), "list.csv", {
      columns: { text: "content" },
    });
    expect(result.ok ? null : result.error.message).toBe(
      "There is no column “content”. The columns are “title”, “body”.",
    );
  });

  it("settles the order of day and month by the column, and a spreadsheet's day numbers", async () => {
    const rows = (...dates: string[]) =>
      `date,text\n${dates.map((date) => `${date},"${FLOOD}"`).join("\n")}\n`;
    const published = async (csv: string) => (await read(csv)).parts?.map(({ facts }) => facts[0]?.value);
    expect(await published(rows("03/04/2017 09:10", "14/04/2017 10:00"))).toEqual([
      "2017-04-03 09:10",
      "14/04/2017 10:00",
    ]);
    expect(await published(rows("03/04/2017", "04/14/2017"))).toEqual(["2017-03-04", "04/14/2017"]);
    expect(await published(rows("03/04/2017", "05/06/2017"))).toEqual(["03/04/2017", "05/06/2017"]);
    expect(await published(rows("42930", "42931.5"))).toEqual(["2017-07-14", "2017-07-15"]);
  });

  it("reads HTML in a column as the blocks a reader sees", async () => {
    const html = `<h2>The night</h2><p>${FLOOD}</p><script>track()</script><p>${EBB}<br>It ran.</p>`;
    const source = await read(`title,body\nA &amp; B,"${html}"\n`);
    expect(source.text).toBe(`A & B\n\nThe night\n\n${FLOOD}\n\n${EBB}\n\nIt ran.`);
    expect(source.layout[1]).toMatchObject({ role: "heading", rule: "element h2" });
  });

  it("names repeated and unnamed columns apart, and reads a table without a header", async () => {
    const { columns } = await read(`text,,text\n"${FLOOD}",x,y\n`);
    expect(columns?.names).toEqual(["text", "column 2", "text (2)"]);
    const bare = await read(`2017-07-14,"${FLOOD} ${EBB} ${FLOOD}"\n2017-07-21,"${EBB} ${FLOOD} ${EBB}"\n`);
    expect([bare.columns?.names, bare.parts?.length]).toEqual([["column 1", "column 2"], 2]);
  });

  it("is planned as one article a record, dated by its column", async () => {
    const plan = await planFile(
      Buffer.from(`date,title,text\n2017-07-14,Flood,"${FLOOD}"\n2017-07-21,Ebb,"${EBB}"\n`),
      "list.csv",
    );
    expect(
      plan.ok && plan.plan.articles.map(({ title, body, publishedOn }) => [title, body, publishedOn]),
    ).toEqual([
      ["Flood", FLOOD, "2017-07-14"],
      ["Ebb", EBB, "2017-07-21"],
    ]);
  });
});

describe("records that cannot be used", () => {
  it("are named with their line and reason, and the others are read", async () => {
    const csv = `title,text,date\nFlood,"${FLOOD}",2017-07-14\n"Never closed,text,2017-07-15\nShort,row\nEbb,"${EBB}",2017-07-21\nNo text,,2017-07-22\nToo,many,fields,here\n`;
    const source = await read(csv);
    expect(partTexts(source)).toEqual([`Flood\n\n${FLOOD}`, `Ebb\n\n${EBB}`]);
    expect(source.warnings.map(({ code, line, message }) => [code, line, message])).toEqual([
      [
        "skipped_records",
        3,
        "Line 3, column “title”: a quote closes a field in the middle; inside a quoted field quotes must be doubled. It was left out; mend it in the file and import that again.",
      ],
      [
        "skipped_records",
        4,
        "Line 4: it has 2 fields where the header has 3. It was left out; mend it in the file and import that again.",
      ],
      [
        "skipped_records",
        6,
        "Line 6, column “text”: its text is empty. It was left out; mend it in the file and import that again.",
      ],
      [
        "skipped_records",
        7,
        "Line 7: it has 4 fields where the header has 3; the first too many is “here” (a value with a delimiter in it must be quoted). It was left out; mend it in the file and import that again.",
      ],
    ]);
  });

  it("says where a quote opens that is never closed", async () => {
    const source = await read(`title,text\nFlood,"${FLOOD}"\nEbb,"${EBB}\nLast,one more line.\n`);
    expect(source.warnings.map(({ message }) => message)).toEqual([
      "Line 3, column “text”: the quote that opens here is never closed. It was left out; mend it in the file and import that again.",
    ]);
    expect(source.parts).toHaveLength(2);
  });

  it("are counted when there are too many to name", async () => {
    const source = await read(`title,text\nFlood,"${FLOOD}"\n${"x,\n".repeat(80)}`);
    expect(source.warnings).toHaveLength(51);
    expect(source.warnings.at(-1)?.message).toBe("30 more records cannot be used either.");
  });

  it("accepts lines that all end in a delimiter", async () => {
    const source = await read(`title,text\nFlood,"${FLOOD}",\nEbb,"${EBB}",\n`);
    expect([source.parts?.length, source.warnings.length]).toEqual([2, 0]);
  });

  it("says which records hold an excerpt alone", async () => {
    const source = await read(`title,text\nFlood,"${FLOOD.slice(0, 60)}… [+1234 chars]"\nEbb,"${EBB}"\n`);
    expect(source.warnings).toEqual([
      { code: "other", message: "Line 2 holds only an excerpt: its text is cut off.", line: 2 },
    ]);
  });
});

describe("a table without a usable article", { timeout: 60_000 }, () => {
  it.each<[string, string, string, string, number | null]>([
    [
      "no column of text",
      "id,name,price\n1,Lamp,20\n2,Table,30\n",
      "no_text_column",
      "No column can be told to hold the articles' text. The columns are “id”, “name”, “price”: say which one is the text.",
      null,
    ],
    ["a header alone", "title,text\n", "no_article", "The file lists no articles.", null],
    [
      "no text in any",
      "title,text\nFlood,\n",
      "no_article",
      "No article can be used. Line 2, column “text”: its text is empty. It was left out; mend it in the file and import that again.",
      2,
    ],
    [
      "broken records alone",
      'title,text\n"Flood,x\n',
      "broken",
      "No record can be used. Line 2, column “title”: the quote that opens here is never closed.",
      2,
    ],
    ["nothing but space", " \n \n", "empty", "The file holds nothing but white space.", null],
  ])("says so: %s", async (_, csv, code, message, line) => {
    expect(await problem(csv)).toEqual([code, message, line]);
  });

  it("says so: more than 10,000 articles", async () => {
    expect(await problem(`title,text\n${'a,"It rose."\n'.repeat(10_001)}`)).toEqual([
      "too_large",
      "The file holds more than 10,000 articles. Split it into several.",
      null,
    ]);
  });

  it("leaves out an article of more than two million characters, by name", async () => {
    const source = await read(`title,text\nLong,"${"It rose. ".repeat(250_000)}"\nEbb,"${EBB}"\n`);
    expect(source.warnings.map(({ message }) => message)).toEqual([
      "Line 2, column “text”: its text is longer than 2,000,000 characters. It was left out; mend it in the file and import that again.",
    ]);
  });
});
