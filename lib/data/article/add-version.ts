/** Adds a further version of an article from a file the project keeps: what a commit of an import does for one article. */
import "server-only";
import { notFound, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { type InsertedVersion, insertVersion, type NewVersion } from "./insert-version.ts";

/** Refuses: not_found (project, article, import or file), forbidden for who may not commit, invalid for the same text. */
export async function addVersion(viewer: Viewer, input: NewVersion): Promise<Result<InsertedVersion>> {
  const { projectId, articleId, origin } = input;
  return write(viewer, { act: "article.add-version", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "import.commit");
    const file = await tx.sourceFile.findFirst({
      where: { projectId, id: origin.sourceFileId },
      select: { id: true },
    });
    if (file === null) throw notFound("This file");
    const value = await insertVersion(tx, input);
    return { value, audit: { subjectType: "article", subjectId: articleId, detail: { ...value } } };
  });
}
