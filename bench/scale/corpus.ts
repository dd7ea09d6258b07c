/**
 * Articles of a made-up press, as many as one wants, with the truth of who shares what with whom. Most are unique; agencies'
 * stories run at several sources with words changed and the end cut; digests hold several; statements are quoted by
 * several; stock phrases stand everywhere. An article is a function of the seed and its number: the first thousand of a
 * million are those of a thousand. Pure.
 */
import { seededRandom } from "../support/article-text.ts";
import { edit, quote, sentence } from "./sentences.ts";
import {
  drawLength,
  makeStatement,
  makeStory,
  pickRecent,
  randomOf,
  type Story,
  writeParagraphs,
} from "./stories.ts";
import { makeVocabulary, type Random, type Vocabulary } from "./vocabulary.ts";

export type ArticleKind = "unique" | "copy" | "digest" | "quoting";

/** A sentence that other articles may hold too, by one number wherever it stands, edited or not. */
export type SharedSentence = { sentence: number; startUtf16: number; endUtf16: number };

export type MadeArticle = {
  number: number;
  kind: ArticleKind;
  title: string;
  body: string;
  source: string;
  /** YYYY-MM-DD. */
  publishedOn: string;
  shared: SharedSentence[];
};

export type Corpus = { article(number: number): MadeArticle };

const SHARES: [ArticleKind, number][] = [
  ["copy", 0.28],
  ["digest", 0.02],
  ["quoting", 0.1],
];
/** New ones for each article: a story runs five times on average, a statement is quoted four times. */
const STORIES_AN_ARTICLE = 0.056;
const STATEMENTS_AN_ARTICLE = 0.025;
/** Stories and statements that are still news. */
const RECENT_STORIES = 200;
const RECENT_STATEMENTS = 40;
/** Sentences' numbers: a story's own, and after those of all stories the statements. */
const SENTENCES_A_STORY = 4_096;
const FIRST_STATEMENT = 2 ** 48;
const SOURCES = 120;
const ARTICLES_A_DAY = 400;

type Line = { text: string; sentence: number | null };
type Paragraph = Line[];
type Press = { words: Vocabulary; seed: number; story: (number: number) => Story };

const own = (text: string): Line => ({ text, sentence: null });

/** A story as a source prints it: its end cut off more often than not, words changed, lines dropped and put in. */
function printed({ words }: Press, story: Story, random: Random, least: number): Paragraph[] {
  const kept = random() < 0.4 ? 1 : least + random() * (1 - least);
  const count = Math.max(1, Math.round(story.paragraphs.length * kept));
  let number = story.number * SENTENCES_A_STORY;
  return story.paragraphs.slice(0, count).map((paragraph) =>
    paragraph.flatMap((text): Line[] => {
      const line = { text: random() < 0.25 ? edit(text, words, random) : text, sentence: number++ };
      if (random() < 0.05) return [];
      return random() < 0.05 ? [line, own(sentence(words, random))] : [line];
    }),
  );
}

/** How many stories, or statements, there are when the article comes: a window of news was full before the first. */
const madeBy = (at: number, anArticle: number, recent: number) => recent + Math.floor(at * anArticle);

function copyOf(press: Press, at: number, random: Random): Paragraph[] {
  const upTo = madeBy(at, STORIES_AN_ARTICLE, RECENT_STORIES);
  const story = press.story(pickRecent(press.seed, upTo, RECENT_STORIES, random));
  const lead = random() < 0.5 ? [[own(sentence(press.words, random))]] : [];
  return [...lead, ...printed(press, story, random, 0.35)];
}

function digest(press: Press, at: number, random: Random): Paragraph[] {
  const upTo = madeBy(at, STORIES_AN_ARTICLE, RECENT_STORIES);
  const wanted = 4 + Math.floor(random() * 7);
  const numbers = new Set<number>();
  while (numbers.size < wanted) numbers.add(Math.max(0, upTo - 1 - Math.floor(random() * RECENT_STORIES)));
  return [...numbers].flatMap((number) => [
    [own(sentence(press.words, random))],
    ...printed(press, press.story(number), random, 0.2),
  ]);
}

/** An article of its own that quotes what others quote as well, now and then cut short or with words changed. */
function quoting(press: Press, at: number, random: Random): Paragraph[] {
  const { words, seed } = press;
  const upTo = madeBy(at, STATEMENTS_AN_ARTICLE, RECENT_STATEMENTS);
  const number = pickRecent(seed, upTo, RECENT_STATEMENTS, random);
  const { said, speaker } = makeStatement(words, seed, number);
  const kind = random();
  const all = said.split(" ");
  const short = all.slice(0, Math.max(8, Math.ceil(all.length * 0.6))).join(" ");
  const taken = kind < 0.2 ? edit(said, words, random) : kind < 0.4 ? short : said;
  const paragraphs = unique(press, random);
  const line = { text: quote(taken, speaker, random), sentence: FIRST_STATEMENT + number };
  paragraphs.splice(Math.floor(random() * (paragraphs.length + 1)), 0, [line]);
  return paragraphs;
}

function unique({ words }: Press, random: Random): Paragraph[] {
  return writeParagraphs(words, random, drawLength(random)).map((paragraph) => paragraph.map(own));
}

function kindOf(random: Random): ArticleKind {
  let at = random();
  for (const [kind, share] of SHARES) {
    if (at < share) return kind;
    at -= share;
  }
  return "unique";
}

function laidOut(paragraphs: Paragraph[]): Pick<MadeArticle, "body" | "shared"> {
  const shared: SharedSentence[] = [];
  let body = "";
  for (const paragraph of paragraphs.filter((lines) => lines.length > 0)) {
    if (body !== "") body += "\n\n";
    for (const [at, line] of paragraph.entries()) {
      if (at > 0) body += " ";
      const startUtf16 = body.length;
      body += line.text;
      if (line.sentence !== null) shared.push({ sentence: line.sentence, startUtf16, endUtf16: body.length });
    }
  }
  return { body, shared };
}

const write = {
  copy: copyOf,
  digest,
  quoting,
  unique: (press: Press, _: number, random: Random) => unique(press, random),
};

function makeOne(press: Press, number: number): MadeArticle {
  const random = randomOf(press.seed, 4, number);
  const kind = kindOf(random);
  const day = new Date(Date.UTC(2031, 0, 1 + Math.floor(number / ARTICLES_A_DAY)));
  const laid = laidOut(write[kind](press, number, random));
  return {
    number,
    kind,
    title: sentence(press.words, random).replace(/\W+$/u, "").slice(0, 90),
    source: `Gazette ${1 + Math.floor(random() * SOURCES)}`,
    publishedOn: day.toISOString().slice(0, 10),
    ...laid,
  };
}

/** Holds the vocabulary and the last stories made; some 2,000 articles a second. */
export function makeCorpus(seed: number): Corpus {
  const words = makeVocabulary(seededRandom(seed));
  const stories = new Map<number, Story>();
  const story = (number: number) => {
    const known = stories.get(number) ?? makeStory(words, seed, number);
    if (stories.size > 4 * RECENT_STORIES) stories.clear();
    stories.set(number, known);
    return known;
  };
  return { article: (number) => makeOne({ words, seed, story }, number) };
}
