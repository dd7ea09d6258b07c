/**
 * The speaker of every quotation in the shared folder's eleven articles against what a careful reader says. Without the
 * folder they are passed over, and the test says so.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readQuotations } from "#lib/compare/quotation.ts";
import { SPEAKERS, type SpeakerRead } from "#lib/compare/testing/seed-speakers.ts";
import { planPlainFile } from "#lib/ingest/testing/plan-plain-file.ts";

const FOLDER = join(import.meta.dirname, "../../../shared/seeds");
const isThere = existsSync(FOLDER);
if (!isThere) console.log("../shared/seeds is not beside this checkout: its speakers are not compared.");

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const namesIt = (name: string, hash: string) =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => hashOf(word) === hash);

function readBodies(): [name: string, body: string][] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const planned = planPlainFile(readFileSync(join(FOLDER, file)), file);
      const articles = planned.ok ? planned.plan.articles : [];
      const number = file.slice(0, 3);
      return articles.map(({ body }, index): [string, string] => [
        articles.length === 1 ? number : `${number}.${index}`,
        body,
      ]);
    });
}

/** A report quoted a sentence before, and its name not said again: a reader knows whose words they are. */
const IMPLIED = new Set(["004.0:13009", "004.0:13176", "004.0:13973", "004.0:16886", "004.0:17079"]);

type Judged = { key: string; verdict: "right" | "wrong" | "missing" | "madeUp" };

function judge(name: string, body: string): Judged[] {
  const found = new Map(readQuotations(body).map(({ side }) => [side.startUtf16, side]));
  return (SPEAKERS[name] ?? []).map(([start, , , truth]: SpeakerRead) => {
    const speaker = found.get(start)?.speaker ?? null;
    const key = `${name}:${start}`;
    if (truth === null) return { key, verdict: speaker === null ? "right" : "madeUp" };
    if (speaker === null) return { key, verdict: "missing" };
    return { key, verdict: namesIt(speaker, truth) ? "right" : "wrong" };
  });
}

describe.runIf(isThere)("the speakers of the shared articles' quotations", () => {
  const bodies = isThere ? readBodies() : [];
  const judged = bodies.flatMap(([name, body]) => judge(name, body));
  const keys = (verdict: Judged["verdict"]) =>
    judged.filter((one) => one.verdict === verdict).map(({ key }) => key);

  it("are read in the words that were judged", () => {
    for (const [name, body] of bodies) {
      for (const [start, end, hash] of SPEAKERS[name] ?? [])
        expect(hashOf(body.slice(start, end))).toBe(hash);
    }
    expect(judged.length).toBeGreaterThan(100);
  });

  it("are nobody else's", () => {
    expect({ wrong: keys("wrong"), madeUp: keys("madeUp") }).toEqual({ wrong: [], madeUp: [] });
  });

  it("are found where the text names them beside the quotation", () => {
    expect(keys("missing").filter((key) => !IMPLIED.has(key))).toEqual([]);
  });
});
