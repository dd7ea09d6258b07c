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

describe("values that cannot be read", () => {
  const told = ({ warnings }: SourceText) =>
    warnings.map(({ code, line, field, message }) => [code, line, field, message]);

  it("are told with the line they stand in, behind a quoted text of several lines", async () => {
    const csv = `title,text,date\nFlood,"${FLOOD}\n\n${EBB}",soon\nEbb,"${EBB}\r\n${FLOOD}",2031-03-15\n"Rain\nand wind","",2031-03-16\n`;
    expect(told(await read(csv)).map(([code, line, field]) => [code, line, field])).toEqual([
      ["skipped_records", 8, "text"],
      ["unread_value", 4, "date"],
    ]);
  });

  it("are told with their line, column and value, and the article is kept without them", async () => {
    const rows = [
      `2031-03-14,Flood,"${FLOOD}\n\n${EBB}",https://courier.example/1,Jo Roe`,
      `31/31/2031,Ebb,"${EBB}",javascript:alert(1),Jo Roe`,
      `2031-03-15,Rain,"${FLOOD}",https://courier.example/2,—`,
    ];
    const csv = `date,title,text,url,author\n${rows.join("\n")}\n`;
    expect(told(await read(csv))).toEqual([
      [
        "unread_value",
        5,
        "date",
        "Line 5, column “date”: “31/31/2031” cannot be read as a date and was not taken. Write it as 2026-05-07 in the file, or give the article its date by hand.",
      ],
      [
        "unread_value",
        5,
        "url",
        "Line 5, column “url”: “javascript:alert(1)” is no address that begins with http:// or https:// and was not taken. Write the whole address in the file, or give the article its address by hand.",
      ],
    ]);
    const plan = await planFile(Buffer.from(csv), "list.csv");
    expect(plan.ok && plan.plan.articles.map(({ publishedOn, url }) => [publishedOn, url])).toEqual([
      ["2031-03-14", "https://courier.example/1"],
      [null, null],
      ["2031-03-15", "https://courier.example/2"],
    ]);
  });

  it("are told once where the same one stands often, shortened, with what is hidden in it", async () => {
    const rows = ["2031-03-14", "soon", "soon", "2031-02-30", `2031-\u202e${"0".repeat(99)}`, "2031-03-15"];
    const csv = `date,text\n${rows.map((date) => `${date},"${FLOOD}"`).join("\n")}\n`;
    expect(
      (await read(csv)).warnings.map(({ line, message }) => [line, message.split(" cannot")[0]]),
    ).toEqual([
      [3, "Line 3, column “date” (and in 1 more): “soon”"],
      [5, "Line 5, column “date”: “2031-02-30”"],
      [6, `Line 6, column “date”: “2031-[RLO]${"0".repeat(54)}…”`],
    ]);
  });

  it("are told of a column that holds nothing of what it is named, unless a person chose none", async () => {
    const csv = `title,text,url\nFlood,"${FLOOD}",javascript:alert(1)\n`;
    expect(told(await read(csv))).toEqual([
      [
        "unread_value",
        2,
        "url",
        "Line 2, column “url”: the column is named like an address, and its values (“javascript:alert(1)”) are none. It was not taken; if it is one, mend the values in the file or choose the column below.",
      ],
    ]);
    expect((await read(csv, { columns: { url: "" } })).warnings).toEqual([]);
    expect((await read(csv, { columns: { url: "url" } })).warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Line 2, column “url”: “javascript:alert\(1\)” is no address/),
    ]);
  });
});
