/** Where the bytes of articles came from, as rows: one for each file and each different capture among its articles. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { DEFAULT_METHOD } from "./capture.ts";
import type { ToWrite } from "./write-articles.ts";

const keyOf = ({ file, toCome }: ToWrite) => `${file.fileId} ${JSON.stringify(toCome.capture)}`;

/** Resolves to what gives an article's capture its id. */
export async function writeCaptures(tx: Tx, list: readonly ToWrite[]): Promise<(one: ToWrite) => string> {
  const rows = new Map(list.map((one) => [keyOf(one), { id: newId(), one }]));
  await tx.capture.createMany({
    data: [...rows.values()].map(({ id, one: { file, toCome } }) => {
      const { projectId, sourceFileId, userId: createdById } = file;
      const { url, archiveUrl, retrievedAt: stated, method } = toCome.capture;
      const retrievedAt = stated === null ? null : new Date(stated);
      const how = { url, archiveUrl, retrievedAt, method: method ?? DEFAULT_METHOD };
      return { id, projectId, sourceFileId, ...how, createdById };
    }),
  });
  return (one) => rows.get(keyOf(one))?.id ?? "";
}
