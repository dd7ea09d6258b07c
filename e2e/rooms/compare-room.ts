/** Reports of one closed lock, compared with each other: copies, an altered quotation, numbers that differ, one undated. */
import "server-only";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { db } from "#lib/db/client.ts";
import makeProjectRoom, { type RoomArticle } from "./project-room.ts";

const opening =
  "The harbour office counted nine barges adrift below the Brandsund lock on Tuesday morning, and closed the river to all traffic until further notice.";
const chain =
  "“We have been forced to close the lock because its chain could no longer be trusted,” said the harbour master, Piet Aalders, at the quay.";
const altered =
  "“We have pressured to close the lock because its chain could no longer be trusted,” said the harbour master, Piet Aalders, at the quay.";
const cargo =
  "Two of the barges carried fertiliser from the upper valley. None of them leaked, the office added, and all were tied up at the timber quay before noon.";
/** Two numbers for one year: the text does not say which of the years is wrong. */
const slip = "Calls to the harbour office rose from 587 in 2030 to 618 in 2030, it said.";
const homes = (count: string, day: string) =>
  `As of ${day}, ${count} people were missing in Brandsund, according to the harbour office.`;

export const compareTitles = {
  statement: "Statement on the closing of the Brandsund lock",
  post: "Harbour “pressured” to close Brandsund lock",
  blog: "What they do not tell you about the Brandsund lock",
  watch: "Brandsund lock shut for a week",
  german: "Schleuse Brandsund gesperrt",
  short: "Lock shut",
  union: "Ferry crews ask for news of the missing",
} as const;

const articles: RoomArticle[] = [
  {
    title: compareTitles.statement,
    source: "Harbour Office",
    publishedOn: "2031-03-11",
    body: [
      "The harbour master met the crews of the ferries early in the day.",
      opening,
      chain,
      cargo,
      homes("14", "11 March 2031"),
      "The next statement follows on Thursday.",
    ].join("\n\n"),
  },
  {
    title: compareTitles.post,
    source: "The River Post",
    publishedOn: "2031-03-12",
    body: [
      "Shock on the river: nothing moves between the sound and the upper valley.",
      opening.replace("nine", "twelve"),
      altered,
      homes("14 to 18", "12 March 2031"),
      "Crews told this paper that they had not been asked.",
      slip,
    ].join("\n\n"),
  },
  {
    title: compareTitles.blog,
    source: "Quay Notes",
    publishedOn: null,
    body: [altered, "Draw your own conclusions, as the people of the quay have long done."].join("\n\n"),
  },
  {
    title: compareTitles.watch,
    source: "Lock Watch",
    publishedOn: "2031-03-17",
    body: [opening, chain.replace("at the quay", "on Tuesday"), cargo, homes("11", "16 March 2031")].join(
      "\n\n",
    ),
  },
  {
    title: compareTitles.german,
    source: "Sundbote",
    publishedOn: "2031-03-13",
    language: "de",
    searchConfig: "german",
    body: "Das Hafenamt zählte am Dienstag neun Kähne, die unterhalb der Schleuse trieben, und sperrte den Fluss bis auf weiteres für jeden Verkehr.",
  },
  {
    title: compareTitles.short,
    source: "The River Post",
    publishedOn: "2031-03-11",
    body: "The lock is shut.",
  },
  {
    title: compareTitles.union,
    source: "Ferry Union",
    publishedOn: "2031-03-14",
    body: [
      "Ferries stay moored this week, and the crews meet in the old timber hall each evening to hear what their office has to tell.",
      "As of 13 March 2031, 19 people are still missing in Brandsund.",
      "Nobody in the hall wants to sail before the divers have been in the basin, a stoker said, and few expect that before the weekend.",
      "Families wait outside with tea and blankets; the school lends its benches.",
    ].join("\n\n"),
  },
];

export default async function makeCompareRoom() {
  const room = await makeProjectRoom({ name: "Brandsund", articles });
  const { projectId } = room;
  const versions = await db().article.findMany({
    where: { projectId },
    orderBy: { createdAt: "asc" },
    select: { currentVersionId: true },
  });
  for (const { currentVersionId: versionId } of versions) {
    if (versionId !== null) await compareVersion({ projectId, versionId });
  }
  return room;
}

export type CompareRoom = Awaited<ReturnType<typeof makeCompareRoom>>;
