/**
 * Two reports with the same paragraphs, one of which tells a sentence last that stands second in the other; and a third
 * that has their last paragraphs first, so that one of two passages stands elsewhere.
 */
import "server-only";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { db } from "#lib/db/client.ts";
import makeProjectRoom from "./project-room.ts";

const opening =
  "The ferry to Hollin Island stopped running on Sunday when its hull was found cracked below the waterline.";
const repair =
  "Welders from the northern yard promised to mend the plates within eleven days, if the weather holds.";
const school =
  "Pupils stayed home because no teacher could reach the village before noon, and the inn closed its kitchen.";
const post =
  "Letters and medicine came by helicopter from the mainland every second morning, weather permitting.";
const boats = (carried: string) =>
  `Islanders were ${carried} over in fishing boats that the mayor had borrowed from her neighbours.`;

const articles = [
  {
    title: "Ferry to Hollin stopped",
    source: "Island Letter",
    body: [opening, boats("carried"), repair, school, post].join("\n\n"),
  },
  {
    title: "Hollin cut off",
    source: "The Sound Post",
    body: [opening, repair, school, post, boats("rowed")].join("\n\n"),
  },
  {
    title: "No ferry, no school",
    source: "Hollin Parish",
    body: [school, post, "The parish has asked the county for a second boat since the spring.", opening].join(
      "\n\n",
    ),
  },
];

export default async function makeMovedRoom() {
  const room = await makeProjectRoom({
    name: "Hollin",
    articles: articles.map((one) => ({ ...one, publishedOn: "2031-05-04" })),
  });
  const { projectId } = room;
  const versions = await db().article.findMany({ where: { projectId }, select: { currentVersionId: true } });
  for (const { currentVersionId: versionId } of versions) {
    if (versionId !== null) await compareVersion({ projectId, versionId });
  }
  return room;
}

export type MovedRoom = Awaited<ReturnType<typeof makeMovedRoom>>;
