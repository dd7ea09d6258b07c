/**
 * Whether a general tagger would attribute better than the engine's own rules: compromise and wink-nlp under the common way
 * over parts of speech, on PolNeAR's development texts. What is not installed is said and left out:
 * `npm install --no-save compromise@14.17.0 wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1; npm run bench -- taggers`
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { attributeTagged } from "./attribution/attribute-tagged.ts";
import { engine, type Finder } from "./attribution/engine-pieces.ts";
import { addTally, noTally, scoreOf, tallySpans } from "./attribution/overlap-score.ts";
import { type PolnearText, ROLES, withTexts } from "./attribution/polnear.ts";
import { compromiseTagger, type Tagger, winkTagger } from "./attribution/tagged-words.ts";

const ARCHIVE = join(import.meta.dirname, "../../shared/benchmarks/attribution/polnear-dev.tar.gz");

async function finders(): Promise<[string, Finder][]> {
  const taggers: [string, () => Promise<Tagger>][] = [
    ["wink-nlp", winkTagger],
    ["compromise", compromiseTagger],
  ];
  const found: [string, Finder][] = [["Collate's rules", engine]];
  for (const [name, load] of taggers) {
    const tag = await load().catch((error: Error) => console.log(`${name} is left out: ${error.message}`));
    if (tag) found.push([name, (text) => attributeTagged(text, tag)]);
  }
  return found;
}

function row(name: string, find: Finder, texts: readonly PolnearText[]): string {
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  find(texts[0]?.text ?? ""); // what is loaded first is not put down to the first text
  const began = performance.now();
  const found = texts.map(({ text }) => find(text));
  const seconds = (performance.now() - began) / 1000;
  const cells = ROLES.map((role) => {
    const sum = noTally();
    for (const [at, { attributions }] of texts.entries())
      addTally(sum, tallySpans(found[at] ?? [], attributions, role));
    const { precision, recall, f1 } = scoreOf(sum);
    return `${f1.toFixed(3)} (${precision.toFixed(2)} ${recall.toFixed(2)})`;
  });
  return `| ${name} | ${cells.join(" | ")} | ${(characters / 1e6 / seconds).toFixed(2)} |`;
}

if (!existsSync(ARCHIVE)) {
  console.log("PolNeAR is not there: nothing was measured.");
} else {
  const compared = await finders();
  console.log("| spans, F1 (precision recall) | source | cue | content | million characters a second |");
  console.log("| --- | ---: | ---: | ---: | ---: |");
  withTexts(ARCHIVE, (texts) => {
    for (const [name, find] of compared) console.log(row(name, find, texts));
  });
}
