/** Names for what audit rows are about, as its project's admin may read them. Shared or draft, a text is never one. */
import "server-only";
import { db } from "#lib/db/client.ts";

type Subject = { subjectType: string | null; subjectId: string | null };
type Named = readonly [id: string, name: string];

type Reader = (projectId: string, ids: string[]) => Promise<Named[]>;

const readers: Record<string, Reader> = {
  user: async (_, ids) => {
    const rows = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
    return rows.map(({ id, name }) => [id, name]);
  },
  tag: async (projectId, ids) => {
    const where = { projectId, id: { in: ids } };
    const rows = await db().tag.findMany({ where, select: { id: true, name: true } });
    return rows.map(({ id, name }) => [id, name]);
  },
  alias: async (projectId, ids) => {
    const where = { projectId, id: { in: ids } };
    const rows = await db().alias.findMany({ where, select: { id: true, label: true } });
    return rows.map(({ id, label }) => [id, label]);
  },
  article: async (projectId, ids) => {
    const where = { projectId, id: { in: ids } };
    const rows = await db().article.findMany({ where, select: { id: true, title: true } });
    return rows.map(({ id, title }) => [id, title]);
  },
  import: async (projectId, ids) => {
    const where = { projectId, id: { in: ids } };
    const rows = await db().import.findMany({ where, select: { id: true, number: true } });
    return rows.map(({ id, number }) => [id, `import ${number}`]);
  },
  importFile: async (projectId, ids) => {
    const where = { projectId, id: { in: ids } };
    const rows = await db().importFile.findMany({ where, select: { id: true, name: true } });
    return rows.map(({ id, name }) => [id, name]);
  },
  claim: async (projectId, ids) => {
    const where = { projectId, id: { in: ids } };
    const rows = await db().claim.findMany({ where, select: { id: true, number: true } });
    return rows.map(({ id, number }) => [id, `C-${number}`]);
  },
};

/** Names by id, one query a kind. Kinds without names (annotations, evidence) are left out. */
export async function nameSubjects(
  projectId: string,
  subjects: readonly Subject[],
): Promise<Map<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(
      subjects.flatMap((one) => (one.subjectType === kind && one.subjectId !== null ? [one.subjectId] : [])),
    ),
  ];
  const found = await Promise.all(
    Object.entries(readers).map(async ([kind, read]) => {
      const ids = idsOf(kind);
      return ids.length === 0 ? [] : read(projectId, ids);
    }),
  );
  return new Map(found.flat());
}
