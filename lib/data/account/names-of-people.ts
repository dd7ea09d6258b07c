/** The names of people that work of a project refers to, members still or not. */
import "server-only";
import { db } from "#lib/db/client.ts";

/** By id; an id that is nobody's has none. One query. */
export async function namesOfPeople(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const where = { id: { in: [...new Set(ids)] } };
  const people = await db().user.findMany({ where, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
