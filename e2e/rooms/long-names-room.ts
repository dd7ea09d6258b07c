/** Four reports that share a passage, of words, titles and sources without an end: compared, as the worker would. */
import "server-only";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { db } from "#lib/db/client.ts";
import makeProjectRoom from "./project-room.ts";

const long = "Schleusenwärterversammlungsprotokoll".repeat(6);
const shared = (boats: string) =>
  `The wardens of the Brandsund lock counted ${boats} barges adrift on Tuesday morning, and closed the river to all traffic until the ${long} is signed.`;

const articles = ["nine", "twelve", "nine", "eleven"].map((boats, at) => ({
  title: `${at}${long}`,
  source: `${long}${at}`,
  publishedOn: `2031-03-1${at}`,
  body: [
    `The report of the river begins here, as ${at} other reports did.`,
    shared(boats),
    `“We read the ${long} at https://river.example/${long},” said the ${long}.`,
  ].join("\n\n"),
}));

export default async function makeLongNamesRoom() {
  const room = await makeProjectRoom({ name: "Brandsund", articles });
  const { projectId } = room;
  const versions = await db().article.findMany({ where: { projectId }, select: { currentVersionId: true } });
  for (const { currentVersionId: versionId } of versions) {
    if (versionId !== null) await compareVersion({ projectId, versionId });
  }
  return room;
}
