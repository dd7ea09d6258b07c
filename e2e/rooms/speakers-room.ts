/** Two reports of one leak: one says who said it and how sure that is, the other tells the same in its own name; and a third. */
import "server-only";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { db } from "#lib/db/client.ts";
import makeProjectRoom, { type RoomArticle } from "./project-room.ts";

const crews =
  "Crews from three villages worked through the night with sandbags and pumps along the upper bank of the millrace.";
const closed =
  "The ferry stays tied up until the weekend and the school on the south bank is closed to its pupils.";

const articles: RoomArticle[] = [
  {
    title: "Seep found under the Ostrand weir",
    source: "Weir Board",
    publishedOn: "2031-05-02",
    body: [
      crews,
      "The seep under the Ostrand weir has doubled in two days, Mira Soldan said.",
      "Divers have reportedly found a crack as wide as a hand beside the northern sluice gate.",
      "The lower meadows will be flooded on purpose before the weekend, according to the weir board.",
      closed,
      "“Nobody has to leave tonight,” Soldan said. The old mill is known here as the “Lantern”.",
    ].join("\n\n"),
  },
  {
    title: "What they let leak at Ostrand",
    source: "Bank Notes",
    publishedOn: "2031-05-03",
    body: [
      crews,
      "The seep under the Ostrand weir has doubled in two days, Odile Brandt said.",
      "Divers have found a crack as wide as a hand beside the northern sluice gate.",
      "The lower meadows will be flooded on purpose before the weekend.",
      closed,
    ].join("\n\n"),
  },
  {
    title: "Ferry timetable for the first week of May",
    source: "Ferry Office",
    publishedOn: "2031-05-01",
    body: "Boats leave the north quay at six, at noon and at dusk; dogs and bicycles travel without a ticket of their own.",
  },
];

export default async function makeSpeakersRoom() {
  const room = await makeProjectRoom({ name: "Ostrand", articles });
  const { projectId } = room;
  const current = await db().article.findMany({ where: { projectId }, select: { currentVersionId: true } });
  for (const { currentVersionId: versionId } of current) {
    if (versionId !== null) await compareVersion({ projectId, versionId });
  }
  return room;
}

export type SpeakersRoom = Awaited<ReturnType<typeof makeSpeakersRoom>>;
