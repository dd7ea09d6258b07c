import { describe, expect, it } from "vitest";
import { encodeText } from "../testing/encode-text.ts";
import { readTableHead } from "./read-table-head.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("readTableHead", () => {
  it("gives a CSV file's names and first rows, cut where they are long", () => {
    const long = "The gate stood open. ".repeat(40);
    const head = readTableHead(bytes(`no,what,when\n1,"${long}",2031\n2,B,2032\n3,C,2033\n`), "csv", 2);
    expect(head?.names).toEqual(["no", "what", "when"]);
    expect(head?.rows).toHaveLength(2);
    expect(head?.rows[0]?.[1]?.length).toBeLessThan(210);
    expect(head?.rows[1]).toEqual(["2", "B", "2032"]);
  });

  it("reads no further than it has to, and shows no row that the cut halved", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `${at},"The keeper of gate ${at} wrote it down"`);
    const head = readTableHead(bytes(`no,what\n${rows.join("\n")}`), "csv", 100_000);
    expect(head?.rows.length).toBeGreaterThan(1_000);
    expect(head?.rows.length).toBeLessThan(20_000);
    expect(head?.rows.every(([no, what]) => what === `The keeper of gate ${no} wrote it down`)).toBe(true);
  });

  it("gives the fields of a JSON file's records", () => {
    const records = [
      { kopf: "A", leib: "One." },
      { kopf: "B", leib: "Two." },
    ];
    expect(readTableHead(bytes(JSON.stringify(records)), "json", 5)).toEqual({
      names: ["kopf", "leib"],
      rows: [
        ["A", "One."],
        ["B", "Two."],
      ],
    });
  });

  it("has none of what is no table", () => {
    expect(readTableHead(bytes("{"), "json", 5)).toBeNull();
    expect(readTableHead(bytes(""), "csv", 5)).toBeNull();
  });

  it("reads them in the encoding a person chose", () => {
    const russian = encodeText("заголовок,текст\nРека,Вода\n", "koi8-r");
    expect(readTableHead(russian, "csv", 4, { encoding: "koi8-r" })).toEqual({
      names: ["заголовок", "текст"],
      rows: [["Река", "Вода"]],
    });
  });
});
