import { describe, expect, it } from "vitest";
import { makeCorpus } from "./corpus.ts";
import { STOCK_PHRASES } from "./sentences.ts";

const count = 3_000;
const corpus = makeCorpus(7);
const articles = Array.from({ length: count }, (_, number) => corpus.article(number));
const bodies = articles.map(({ body }) => body);

function share(isOne: (article: (typeof articles)[number]) => boolean): number {
  return articles.filter(isOne).length / count;
}

/** Articles that hold each shared sentence. */
function carriers(): Map<number, number[]> {
  const held = new Map<number, number[]>();
  for (const { number, shared } of articles)
    for (const { sentence } of shared) held.set(sentence, [...(held.get(sentence) ?? []), number]);
  return held;
}

describe("the made-up press", () => {
  it("gives the same article by its number, whatever was asked before, and others by another seed", () => {
    const again = makeCorpus(7);
    for (const number of [2_999, 17, 1_000]) expect(again.article(number)).toEqual(articles[number]);
    expect(makeCorpus(8).article(17).body).not.toBe(bodies[17]);
  });

  it("writes bodies of about 3,000 characters with a long tail", () => {
    const lengths = articles
      .filter(({ kind }) => kind === "unique")
      .map(({ body }) => body.length)
      .sort((x, y) => x - y);
    const at = (part: number) => lengths[Math.floor(lengths.length * part)] ?? 0;
    expect(at(0.5)).toBeGreaterThan(2_700);
    expect(at(0.5)).toBeLessThan(3_400);
    expect(at(0.99) / at(0.5)).toBeGreaterThan(3.5);
    expect(at(0.01)).toBeLessThan(1_200);
  });

  it("uses words as a language does: one in every 12 to 25 the commonest, each rank about as rare as it is late", () => {
    const counts = new Map<string, number>();
    const words = bodies.slice(0, 600).flatMap((body) => body.toLowerCase().match(/[a-z]+/g) ?? []);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const ranked = [...counts.values()].sort((x, y) => y - x);
    const top = (ranked[0] ?? 0) / words.length;
    expect(top).toBeGreaterThan(0.04);
    expect(top).toBeLessThan(0.085);
    const slope = Math.log((ranked[99] ?? 0) / (ranked[2_999] ?? 1)) / Math.log(3_000 / 100);
    expect(slope).toBeGreaterThan(0.8);
    expect(slope).toBeLessThan(1.3);
    expect(ranked.length).toBeGreaterThan(10_000);
  });

  it("is unique for the most part, with copies, digests and shared quotations as often as it says", () => {
    expect(share(({ kind }) => kind === "unique")).toBeCloseTo(0.6, 1);
    expect(share(({ kind }) => kind === "copy")).toBeCloseTo(0.28, 1);
    expect(share(({ kind }) => kind === "digest")).toBeCloseTo(0.02, 1);
    expect(share(({ kind }) => kind === "quoting")).toBeCloseTo(0.1, 1);
    expect(new Set(bodies).size).toBeGreaterThan(count * 0.99);
  });

  it("runs stories at several sources, a few of them widely", () => {
    const runs = [...carriers().values()].map((numbers) => numbers.length);
    const many = runs.filter((run) => run > 1).length / runs.length;
    expect(many).toBeGreaterThan(0.6);
    expect(Math.max(...runs)).toBeGreaterThan(30);
  });

  it("says rightly where a shared sentence stands, and edits about a quarter of them", () => {
    let same = 0;
    let pairs = 0;
    for (const [sentence, numbers] of carriers()) {
      const texts = numbers.map((number) => {
        const place = articles[number]?.shared.find((one) => one.sentence === sentence);
        return bodies[number]?.slice(place?.startUtf16, place?.endUtf16) ?? "";
      });
      for (const text of texts.slice(1)) {
        pairs++;
        if (text === texts[0]) same++;
        expect(text.split(" ")[0]).toBe(texts[0]?.split(" ")[0]);
      }
    }
    expect(same / pairs).toBeGreaterThan(0.45);
    expect(same / pairs).toBeLessThan(0.75);
  });

  it("puts several stories into a digest", () => {
    for (const { kind, shared } of articles.slice(500)) {
      if (kind !== "digest") continue;
      expect(new Set(shared.map(({ sentence }) => Math.floor(sentence / 4_096))).size).toBeGreaterThan(2);
    }
  });

  it("has stock phrases in most articles, the commonest in many", () => {
    const holding = (phrase: string) => bodies.filter((body) => body.includes(phrase)).length / count;
    expect(Math.max(...STOCK_PHRASES.map(holding))).toBeGreaterThan(0.2);
    const none = bodies.filter((body) => !STOCK_PHRASES.some((phrase) => body.includes(phrase))).length;
    expect(none / count).toBeLessThan(0.3);
  });
});
