/** The reports of the closed lock as an engine left them that did not keep which words changed. */
import "server-only";
import { db } from "#lib/db/client.ts";
import makeCompareRoom from "./compare-room.ts";

export default async function makeEarlierEngineRoom() {
  const room = await makeCompareRoom();
  const earlier = { where: { projectId: room.projectId }, data: { engine: "2.4.0" } };
  await db().comparisonWording.deleteMany({ where: { projectId: room.projectId } });
  await db().comparison.updateMany(earlier);
  await db().comparedPair.updateMany(earlier);
  return room;
}
