/** The articles the reader's tests read, each test one of its own, and marks put on them beforehand. */
import { makeText, seededRandom } from "../../bench/support/article-text.ts";
import type makeMarks from "../rooms/marks.ts";
import type { MarksWish, MarkWish } from "../rooms/marks.ts";
import type makeProjectRoom from "../rooms/project-room.ts";
import type { ProjectRoom, RoomArticle, RoomTag } from "../rooms/project-room.ts";
import { makeRoom } from "../support/room.ts";

export const gate =
  "The keeper wrote it down before dawn. Nobody had opened the gate. The road below was closed at six.\n\n" +
  "A week later the ministry counted 210 people in the shelters. Nobody had asked them.";
export const twins =
  "Nobody had opened the gate. The keeper wrote it down. Nobody had opened the gate. The ministry did not answer.";
export const arabic =
  "قال حارس السد إن البوابة كانت مفتوحة 🌊 قبل الفجر. ولم يفتحها أحد.\n\n" +
  "The keeper's note 👩‍👩‍👧 was photographed 📷 twice.\n\nوأحصت الوزارة 210 أشخاص في الملاجئ.";
export const long = makeText(seededRandom(7), 120).body;

/** Each test reads an article of its own. */
const articles = {
  long: { body: long },
  twins: { body: twins },
  keys: { body: gate },
  overlaps: { body: gate },
  stale: { body: gate },
  deleted: { body: gate },
  typed: { body: gate },
  offline: { body: gate },
  drafts: { body: gate },
  corrected: { body: gate },
  arabic: { body: arabic, direction: "rtl", language: "ar", searchConfig: "simple" },
} satisfies Record<string, RoomArticle>;

const tags: RoomTag[] = [
  { name: "orders", hue: "coral", key: "1" },
  { name: "counts", hue: "blue", key: "2" },
];

export type ReaderArticle = keyof typeof articles;

/** A project with these articles, and what the tests ask of it. */
export type ReaderRoom = ProjectRoom & {
  pathOf: (name: ReaderArticle) => string;
  marksWish: (name: ReaderArticle, marks: MarkWish[]) => MarksWish;
  /** Marks the analyst made before. */
  mark: (name: ReaderArticle, marks: MarkWish[]) => Promise<string[]>;
};

export async function openReaderRoom(): Promise<ReaderRoom> {
  const titled = Object.entries(articles).map(([name, parts]) => ({ title: `The ${name} report`, ...parts }));
  const wish = { name: "Reader", articles: titled, tags };
  const room = await makeRoom<typeof makeProjectRoom>("project-room", wish);
  const idOf = (name: ReaderArticle) => room.articleIds[Object.keys(articles).indexOf(name)] ?? "";
  const marksWish = (name: ReaderArticle, marks: MarkWish[]) => ({
    projectId: room.projectId,
    articleId: idOf(name),
    by: room.people.analyst,
    marks,
  });
  return {
    ...room,
    pathOf: (name) => `${room.path}/articles/${idOf(name)}`,
    marksWish,
    mark: (name, marks) => makeRoom<typeof makeMarks>("marks", marksWish(name, marks)),
  };
}

/** A mark on words of the text. */
export function on(
  body: string,
  words: string,
  parts: Omit<MarkWish, "startUtf16" | "endUtf16"> = {},
): MarkWish {
  const startUtf16 = body.indexOf(words);
  return { startUtf16, endUtf16: startUtf16 + words.length, ...parts };
}

/** Three hundred marks all over the text; every fifth reaches over the next one. */
export function threeHundred(body: string): MarkWish[] {
  const step = Math.floor(body.length / 301);
  return Array.from({ length: 300 }, (_, index) => {
    const startUtf16 = index * step;
    const lengthUtf16 = index % 5 === 0 ? step + 40 : 50;
    return { startUtf16, endUtf16: startUtf16 + lengthUtf16, tag: index % 2 === 0 ? "orders" : "counts" };
  });
}
