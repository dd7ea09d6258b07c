/** Two reports that share a paragraph and name one thing differently, and a list of names that is there already. */
import "server-only";
import { createAlias } from "#lib/data/alias/create-alias.ts";
import { compareVersion } from "#lib/data/comparison/compare-version.ts";
import { db } from "#lib/db/client.ts";
import { makePerson } from "./people.ts";
import makeProjectRoom from "./project-room.ts";
import { unwrap } from "./unwrap.ts";

const shared =
  "Nine barges broke loose below the lock on Tuesday and drifted as far as the old timber quay, the office said.";

const articles = [
  { title: "Boats lost", body: `${shared}\n\nThe Harbour Guard lost 58 boats on 3 May 2031.` },
  { title: "More boats lost", body: `${shared}\n\nOn 3 May 2031, HG lost 63 boats.` },
];

export default async function makeAliasRoom() {
  const room = await makeProjectRoom({
    name: "Names",
    articles: articles.map((one) => ({ ...one, source: "The River Post", publishedOn: "2031-05-04" })),
  });
  const { projectId } = room;
  const project = await db().project.findUniqueOrThrow({ where: { id: projectId } });
  const keeper = await makePerson(project, "admin", "Nina Names");
  unwrap(await createAlias(keeper.member, { projectId, label: "River Union", names: ["RU"] }));
  const versions = await db().article.findMany({ where: { projectId }, select: { currentVersionId: true } });
  for (const { currentVersionId: versionId } of versions) {
    if (versionId !== null) await compareVersion({ projectId, versionId });
  }
  return room;
}

export type AliasRoom = Awaited<ReturnType<typeof makeAliasRoom>>;
