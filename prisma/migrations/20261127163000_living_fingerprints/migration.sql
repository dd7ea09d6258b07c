-- Only current versions of articles in the library stand in the index of fingerprints; what leaves the library leaves it too.
-- What is a stock phrase was counted with the others: look-ups find it again.

DELETE FROM "VersionFingerprint" f WHERE NOT EXISTS (
  SELECT 1 FROM "Article" a WHERE a."projectId" = f."projectId" AND a.id = f."articleId"
    AND a."currentVersionId" = f."versionId" AND a."deletedAt" IS NULL);

DELETE FROM "StockFingerprint";
