/**
 * The real documents of the shared folder: two reports of one briefing, and reposts of which one contains another.
 * Offsets and hashes only, read from the files by hand. Without the folder they are passed over, and the test says so.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { planPlainFile as planFile } from "#lib/ingest/testing/plan-plain-file.ts";

const FOLDER = join(import.meta.dirname, "../../../shared/seeds");
const isThere = existsSync(FOLDER);
if (!isThere) console.log("../shared/seeds is not beside this checkout: its documents are not compared.");

function bytesOf(number: string): Uint8Array {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(number));
  return readFileSync(join(FOLDER, name ?? ""));
}

const textOf = (number: string) => new TextDecoder().decode(bytesOf(number));

function articlesOf(number: string) {
  const planned = planFile(bytesOf(number), `${number}.txt`);
  return planned.ok ? planned.plan.articles : [];
}

const sha256 = (text: string | undefined) =>
  createHash("sha256")
    .update(text ?? "")
    .digest("hex");

/** The garbled statement between its marks, in 001 and in 002. */
const STATEMENT = {
  a: {
    startUtf16: 809,
    endUtf16: 1042,
    hash: "00c89be26734977f403d24e2e208eb34ddd10a71505e55b36318bcde5d3c330d",
  },
  b: {
    startUtf16: 972,
    endUtf16: 1211,
    hash: "d8b02599e0e1d346327389a361cef6964590c7d2bc114f8bfd71372209239372",
  },
};

describe.runIf(isThere)("the shared documents", () => {
  it("finds what two reports of one briefing share", () => {
    const [report] = articlesOf("001");
    const [garbled] = articlesOf("002");
    const { passages, containmentA, containmentB } = compareTexts(report?.body ?? "", garbled?.body ?? "");
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.some(({ kind }) => kind === "edited")).toBe(true);
    expect(containmentA).toBeGreaterThan(0.4);
    expect(containmentB).toBeGreaterThan(0.3);
  });

  it("shows the garbled statement as an altered quotation with its changed words", () => {
    const { quotations } = compareTexts(textOf("001"), textOf("002"));
    const pair = quotations.find(({ a }) => a?.startUtf16 === STATEMENT.a.startUtf16);
    expect(pair).toMatchObject({
      verdict: "altered",
      a: { startUtf16: STATEMENT.a.startUtf16, endUtf16: STATEMENT.a.endUtf16, quoted: true },
      b: { startUtf16: STATEMENT.b.startUtf16, endUtf16: STATEMENT.b.endUtf16, quoted: true },
    });
    expect(sha256(pair?.a?.text)).toBe(STATEMENT.a.hash);
    expect(sha256(pair?.b?.text)).toBe(STATEMENT.b.hash);
    expect(pair?.a?.speaker).not.toBeNull();
    expect(pair?.b?.speaker).not.toBeNull();
    const agency = pair?.changes.filter(({ touches }) => touches.includes("agency")) ?? [];
    expect(agency.map(({ kind }) => kind)).toEqual(["substitute"]);
    expect(agency[0]?.a.split(" ")).toHaveLength(3);
    expect(agency[0]?.b.split(" ")).toHaveLength(2);
  });

  it("finds paraphrases that became quotations and quotations that lost their marks", () => {
    const { quotations } = compareTexts(textOf("001"), textOf("002"));
    const noted = (note: string) => quotations.filter((pair) => pair.note === note);
    expect(noted("marksLost")).toMatchObject([{ verdict: "onlyA", b: { quoted: false } }]);
    expect(noted("madeFromParaphrase").length).toBeGreaterThan(0);
  });

  it("finds one repost inside the next day's", () => {
    const posts = articlesOf("004");
    const on = (day: string) => posts.find(({ publishedOn }) => publishedOn === day)?.body ?? "";
    const { passages, containmentB } = compareTexts(on("2016-11-04"), on("2016-11-03"));
    expect(containmentB).toBeGreaterThan(0.8);
    expect(passages.some(({ kind }) => kind === "verbatim")).toBe(true);
  });

  it("finds nothing shared between documents of different origin", () => {
    const bodies = ["000", "001", "003", "004"].flatMap((number) =>
      articlesOf(number).map(({ body }) => body),
    );
    const sharing = bodies.flatMap((a, i) =>
      bodies.slice(i + 1).filter((b) => compareTexts(a, b).passages.length > 0),
    );
    // The two reposts above.
    expect(sharing).toHaveLength(1);
  });
});
