/** A project of its own for a spec: its people, its codebook, and articles that are in the library already. */
import "server-only";
import { createTag } from "#lib/data/tag/create-tag.ts";
import { type ArticleParts, makeArticle } from "#lib/data/testing/make-article.ts";
import { makeProject } from "#lib/data/testing/make-project.ts";
import { db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";
import { makePerson } from "./people.ts";
import { unwrap } from "./unwrap.ts";

export type RoomTag = { name: string; hue: TagHue; key: string | null };
export type RoomArticle = ArticleParts & { source?: string };

export type RoomWish = {
  name: string;
  articles?: RoomArticle[];
  tags?: RoomTag[];
};

/** Articles name their sources; those that come twice are one. */
async function makeSources(projectId: string, articles: RoomArticle[]): Promise<Map<string, string>> {
  const names = new Set(articles.flatMap(({ source }) => (source === undefined ? [] : [source])));
  const ids = new Map([...names].map((name) => [name, newId()]));
  await db().source.createMany({
    data: [...ids].map(([name, id]) => ({ id, projectId, name, nameKey: name.toLowerCase() })),
  });
  return ids;
}

export default async function makeProjectRoom({ name, articles = [], tags = [] }: RoomWish) {
  const project = await makeProject({ name });
  const admin = await makePerson(project, "admin", "Anna Admin");
  const analyst = await makePerson(project, "analyst", "Ada Author");
  const colleague = await makePerson(project, "analyst", "Carl Colleague");
  const reviewer = await makePerson(project, "reviewer", "Rita Reviewer");
  const sources = await makeSources(project.id, articles);
  const articleIds: string[] = [];
  for (const { source, ...parts } of articles) {
    const sourceId = source === undefined ? null : (sources.get(source) ?? null);
    const made = await makeArticle(project.id, { ...parts, sourceId, importedById: admin.member.userId });
    articleIds.push(made.articleId);
  }
  for (const { key, ...tag } of tags) {
    const keyed = key as Parameters<typeof createTag>[1]["key"];
    const input = { projectId: project.id, parentId: null, definition: "", ...tag, key: keyed };
    unwrap(await createTag(admin.member, input));
  }
  return {
    projectId: project.id,
    slug: project.slug,
    path: `/p/${project.slug}`,
    people: {
      admin: admin.person,
      analyst: analyst.person,
      colleague: colleague.person,
      reviewer: reviewer.person,
    },
    articleIds,
  };
}

export type ProjectRoom = Awaited<ReturnType<typeof makeProjectRoom>>;
