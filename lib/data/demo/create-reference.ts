/** The demo's sources with their letters and other names, its lists of names, and its codebook. Each written once. */
import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { nameKey } from "#lib/text/name-key.ts";
import type { DemoStory, DemoTag } from "../../../seeds/demo-story-type.ts";
import { appendAudit } from "../audit/append-audit.ts";
import { insertTag } from "../tag/insert-tag.ts";
import { lockCodebook } from "../tag/lock-codebook.ts";
import type { Viewer } from "../viewer.ts";

type Place = { projectId: string; admin: Viewer };

async function createSources(tx: Tx, { projectId, admin }: Place, story: DemoStory): Promise<void> {
  for (const { name, aliases, reliability } of story.sources) {
    const sourceId = newId();
    await tx.source.create({ data: { id: sourceId, projectId, name, nameKey: nameKey(name) } });
    await tx.sourceAlias.createMany({
      data: aliases.map((alias) => ({
        id: newId(),
        projectId,
        sourceId,
        name: alias,
        nameKey: nameKey(alias),
      })),
    });
    await tx.sourceReliability.createMany({
      data: reliability.map(({ letter, validFrom, reason }) => {
        const from = new Date(`${validFrom}T00:00:00Z`);
        return { id: newId(), projectId, sourceId, letter, reason, validFrom: from, setById: admin.userId };
      }),
    });
  }
}

async function createAliases(tx: Tx, projectId: string, story: DemoStory): Promise<void> {
  for (const { label, names } of story.aliases) {
    const aliasId = newId();
    await tx.alias.create({ data: { id: aliasId, projectId, label } });
    await tx.aliasName.createMany({
      data: names.map((name) => ({ id: newId(), projectId, aliasId, name, nameKey: nameKey(name) })),
    });
  }
}

async function createTags(
  tx: Tx,
  projectId: string,
  tags: readonly DemoTag[],
  parentId: string | null,
): Promise<void> {
  for (const { children, ...tag } of tags) {
    const id = await insertTag(tx, { projectId, parentId, ...tag, nameKey: nameKey(tag.name) });
    await createTags(tx, projectId, children, id);
  }
}

/** All of it in one transaction, unless the project has a codebook already. */
export async function createReference(place: Place, story: DemoStory): Promise<void> {
  const { projectId, admin } = place;
  await inTransaction(async (tx) => {
    await lockCodebook(tx, projectId);
    if ((await tx.tag.count({ where: { projectId } })) > 0) return;
    await createSources(tx, place, story);
    await createAliases(tx, projectId, story);
    await createTags(tx, projectId, story.codebook, null);
    const detail = { sources: story.sources.length, tags: story.codebook.length };
    await appendAudit(tx, admin, { projectId, act: "demo.reference", detail });
  });
}

/** Ids of the project's tags by name; the demo's tags have each their own. */
export async function tagIdsByName(projectId: string): Promise<Map<string, string>> {
  const rows = await db().tag.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [name, id]));
}
