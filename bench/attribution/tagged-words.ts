/**
 * A text's words with the parts of speech that compromise and wink-nlp give them. Neither is a dependency: a bench asks for
 * what somebody installed beside it.
 */

export type TaggedClass = "noun" | "verb" | "auxiliary" | "modifier" | "preposition" | "mark" | "other";
export type TaggedWord = { word: string; is: TaggedClass; startUtf16: number; endUtf16: number };
/** Sentences of words. */
export type Tagger = (text: string) => TaggedWord[][];

/** What is used of wink-nlp 2.4. */
type WinkToken = { out(as?: unknown): string };
type WinkList<Item> = { each(use: (item: Item) => void): void };
type WinkDocument = { sentences(): WinkList<{ tokens(): WinkList<WinkToken> }> };
type Wink = { its: { pos: unknown }; readDoc(text: string): WinkDocument };
type WinkModule = { default: (model: unknown, pipe: string[]) => Wink };

/** What is used of compromise 14. */
type CompromiseTerm = { text: string; pre: string; post: string; tags: string[] };
type CompromiseModule = {
  default: (text: string) => { json(options: object): { terms: CompromiseTerm[] }[] };
};

/** Places words, which come in their order, in the text. */
function placer(text: string) {
  let at = 0;
  return (word: string, is: TaggedClass): TaggedWord[] => {
    const startUtf16 = text.indexOf(word, at);
    if (word === "" || startUtf16 < 0) return [];
    at = startUtf16 + word.length;
    return [{ word, is, startUtf16, endUtf16: at }];
  };
}

/** https://universaldependencies.org/u/pos/ */
const classOfUniversal: Readonly<Record<string, TaggedClass>> = {
  NOUN: "noun",
  PROPN: "noun",
  PRON: "noun",
  VERB: "verb",
  AUX: "auxiliary",
  DET: "modifier",
  ADJ: "modifier",
  NUM: "modifier",
  ADP: "preposition",
  PUNCT: "mark",
};

export async function winkTagger(): Promise<Tagger> {
  const names = ["wink-nlp", "wink-eng-lite-web-model"];
  const [{ default: load }, model] = (await Promise.all(names.map((name) => import(name)))) as [
    WinkModule,
    { default: unknown },
  ];
  const wink = load(model.default, ["sbd", "pos"]);
  return (text) => {
    const place = placer(text);
    const sentences: TaggedWord[][] = [];
    wink
      .readDoc(text)
      .sentences()
      .each((sentence) => {
        const words: TaggedWord[] = [];
        sentence.tokens().each((token) => {
          words.push(...place(token.out(), classOfUniversal[token.out(wink.its.pos)] ?? "other"));
        });
        sentences.push(words);
      });
    return sentences;
  };
}

const classesOfCompromise: readonly [string, TaggedClass][] = [
  ["Noun", "noun"],
  ["Pronoun", "noun"],
  ["Auxiliary", "auxiliary"],
  ["Modal", "auxiliary"],
  ["Copula", "auxiliary"],
  ["Verb", "verb"],
  ["Determiner", "modifier"],
  ["Adjective", "modifier"],
  ["Value", "modifier"],
  ["Preposition", "preposition"],
];

export async function compromiseTagger(): Promise<Tagger> {
  const name = "compromise";
  const { default: read } = (await import(name)) as CompromiseModule;
  return (text) => {
    const place = placer(text);
    const classOf = ({ tags }: CompromiseTerm) =>
      classesOfCompromise.find(([tag]) => tags.includes(tag))?.[1] ?? "other";
    return read(text)
      .json({ terms: { tags: true } })
      .map(({ terms }) =>
        terms.flatMap((term) => [
          ...place(/[“"(,]/u.exec(term.pre)?.[0] ?? "", "mark"),
          ...place(term.text, classOf(term)),
          ...place(/[,.;:”")]/u.exec(term.post)?.[0] ?? "", "mark"),
        ]),
      );
  };
}
