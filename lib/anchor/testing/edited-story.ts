/**
 * Stories for property tests of re-anchoring: paragraphs of sentences of words, each word with an identity of its own, so
 * that after any edits it is known where a marked word really went. Not used by the app.
 */
import fc from "fast-check";

export type Word = { id: number; written: string };
export type Sentence = Word[];
export type Story = Sentence[][];

/** A way to make one story into its next version. Numbers choose the place, modulo what is there. */
export type Edit =
  | { kind: "delete paragraph" | "delete sentence" | "move paragraph"; at: number; to: number }
  | { kind: "insert paragraph"; at: number; sentences: string[][] }
  | WordEdit;
type WordEdit = { kind: "change word" | "insert word"; at: number; to: number; word: string };

const NAMES = ["Holt", "Merle", "Varga", "Ostrow", "Lindqvist", "Дмитро", "نور"];
const NUMBERS = ["210", "1,200", "85", "3.5", "twelve", "twenty", "14,000"];
const SHIFTS = ["not", "never", "may", "must", "would", "none"];
const PLAIN =
  "river dam gate valley ministry operator rescuers shelter night rain inquiry water people families bridge road mayor crews spokesman alarm siren turbine spillway villagers engineers report official sources winter flood"
    .split(" ")
    .concat("the of in on and a to said was from".split(" "));

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: fc.constantFrom(...SHIFTS) },
  { weight: 1, arbitrary: fc.constantFrom("🌊", "e\u0301tude", "don’t") },
);
const sentence = fc.array(word, { minLength: 5, maxLength: 14 });
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 });

/** A story in which, where `echoes` says so, a sentence is said again further on, word for word. */
export const storyWords = fc
  .record({
    paragraphs: fc.array(paragraph, { minLength: 3, maxLength: 8 }),
    echoes: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
  })
  .map(({ paragraphs, echoes }) => {
    const all = paragraphs.map((sentences) => sentences.map((words) => [...words]));
    for (const [from, to] of echoes) {
      const sentences = all.flat();
      const said = sentences[from % sentences.length];
      if (said !== undefined) all[to % all.length]?.push([...said]);
    }
    return all;
  });

const changes = fc.record({
  kind: fc.constantFrom("change word" as const, "insert word" as const),
  at: fc.nat(),
  to: fc.nat(),
  word: fc.oneof(fc.constantFrom(...NUMBERS, ...SHIFTS, ...NAMES), word),
});

/** Edits that leave every remaining sentence as it is. */
export const wholesale: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("delete paragraph" as const, "delete sentence" as const, "move paragraph" as const),
    at: fc.nat(),
    to: fc.nat(),
  }),
  fc.record({ kind: fc.constant("insert paragraph" as const), at: fc.nat(), sentences: paragraph }),
);
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(wholesale, changes);

let lastId = 0;

export function asStory(paragraphs: readonly string[][][]): Story {
  return paragraphs.map((sentences) =>
    sentences.map((words) => words.map((written) => ({ id: ++lastId, written }))),
  );
}

function editWords(story: Story, edit: WordEdit): void {
  const sentences = story.flat();
  const chosen = sentences[edit.at % Math.max(1, sentences.length)];
  if (chosen === undefined) return;
  const place = edit.to % chosen.length;
  chosen.splice(place, edit.kind === "change word" ? 1 : 0, { id: ++lastId, written: edit.word });
}

/** The story after the edits; the one given stays as it is. */
export function edited(story: Story, edits: readonly Edit[]): Story {
  let next = story.map((sentences) => sentences.map((words) => [...words]));
  for (const edit of edits) {
    const at = edit.at % Math.max(1, next.length);
    if (edit.kind === "insert paragraph") next.splice(at, 0, ...asStory([edit.sentences]));
    else if (edit.kind === "delete paragraph") next.splice(at, 1);
    else if (edit.kind === "delete sentence") next[at]?.splice(edit.to % Math.max(1, next[at].length), 1);
    else if (edit.kind === "move paragraph") {
      const [moved] = next.splice(at, 1);
      if (moved !== undefined) next.splice(edit.to % (next.length + 1), 0, moved);
    } else if ("word" in edit) editWords(next, edit);
    next = next.filter((sentences) => sentences.length > 0);
  }
  return next;
}

export type Told = { text: string; spans: Map<number, { startUtf16: number; endUtf16: number }> };

/** The story as text, with the span of each word by its identity. */
export function tell(story: Story): Told {
  let text = "";
  const spans: Told["spans"] = new Map();
  for (const [p, sentences] of story.entries()) {
    if (p > 0) text += "\n\n";
    for (const [s, words] of sentences.entries()) {
      if (s > 0) text += " ";
      for (const [w, { id, written }] of words.entries()) {
        if (w > 0) text += " ";
        const shown = w === 0 ? written.charAt(0).toUpperCase() + written.slice(1) : written;
        spans.set(id, { startUtf16: text.length, endUtf16: text.length + shown.length });
        text += shown;
      }
      text += ".";
    }
  }
  return { text, spans };
}

/** Marks on a story: some words in a row of one sentence, or a whole one, as the identities of their words. */
export function markedWords(story: Story, picks: readonly (readonly [number, number, number])[]): number[][] {
  const sentences = story.flat();
  return picks.map(([which, from, length]) => {
    const words = sentences[which % sentences.length] ?? [];
    const start = from % words.length;
    return words.slice(start, start + 1 + (length % words.length)).map(({ id }) => id);
  });
}

export const picks = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });
