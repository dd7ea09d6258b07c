/** Whether what a correction refers to is there: a source, or an article it is to be a version or copy of. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";
import type { Corrections } from "./corrections.ts";

async function requireSource(tx: Tx, projectId: string, { source }: Corrections): Promise<void> {
  if (source?.kind !== "existing") return;
  const where = { id: source.sourceId, projectId, deletedAt: null };
  if ((await tx.source.count({ where })) > 0) return;
  throw new Refusal("invalid", "This source is not in the project.", {
    fields: { "corrections.source": "Choose one of the project's sources, or name a new one." },
  });
}

async function requirePlanned(tx: Tx, projectId: string, id: string): Promise<void> {
  if ((await tx.plannedArticle.count({ where: { id, projectId } })) > 0) return;
  throw new Refusal(
    "invalid",
    "The text of which this is to be a version or a copy is not in the import any more.",
    {
      fields: {
        "corrections.as": "Choose one of the texts it resembles, or write it as an article of its own.",
      },
    },
  );
}

async function requireArticle(tx: Tx, projectId: string, { as }: Corrections): Promise<void> {
  if (as === undefined || as.kind === "new") return;
  if ("plannedId" in as) return requirePlanned(tx, projectId, as.plannedId);
  const where = { id: as.articleId, projectId, deletedAt: null };
  if ((await tx.article.count({ where })) > 0) return;
  throw new Refusal("invalid", "This article is not in the library.", {
    fields: { "corrections.as": "Choose one of the articles it resembles, or write it as a new one." },
  });
}

/** Throws Refusal invalid when a text is to be the next version of an article that has that very text. */
export async function checkNextVersion(
  tx: Tx,
  projectId: string,
  { as }: Corrections,
  bodySha256: string,
): Promise<void> {
  if (as?.kind !== "version") return;
  const where = { projectId, id: as.articleId, currentVersion: { sha256: bodySha256 } };
  if ((await tx.article.count({ where })) === 0) return;
  throw new Refusal("invalid", "The article has this very text: there is no new version of it here.", {
    fields: { "corrections.as": "Leave it out, or write it as a copy." },
  });
}

/** Throws Refusal invalid, naming the field. */
export async function checkCorrections(tx: Tx, projectId: string, corrections: Corrections): Promise<void> {
  await requireSource(tx, projectId, corrections);
  await requireArticle(tx, projectId, corrections);
}
