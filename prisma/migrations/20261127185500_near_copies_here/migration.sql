-- By which near copies within one import are found.
ALTER TABLE "PlannedArticle" ADD COLUMN     "sketch" BIGINT[] DEFAULT ARRAY[]::BIGINT[];

-- What waits to be committed is looked at again by the worker, so that it is told of them, too.
UPDATE "PlannedArticle" p SET "knownAt" = NULL
FROM "ImportFile" f JOIN "Import" i ON i."projectId" = f."projectId" AND i.id = f."importId"
WHERE f."projectId" = p."projectId" AND f.id = p."importFileId" AND i.state IN ('planned', 'proposed');
UPDATE "Import" SET "settledAt" = NULL, revision = revision + 1 WHERE state IN ('planned', 'proposed');
