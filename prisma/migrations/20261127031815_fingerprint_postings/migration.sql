-- One row a version (a long one: several) with its fingerprints' hashes under an inverted index, in place of a row a fingerprint.
-- The table begins empty: what it held can be made from the texts, and the worker does that when it starts.

DROP TABLE "VersionFingerprint";

CREATE TABLE "VersionFingerprint" (
    "projectId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "part" INTEGER NOT NULL DEFAULT 0,
    "articleId" UUID NOT NULL,
    "engine" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hashes" BIGINT[] NOT NULL,

    CONSTRAINT "VersionFingerprint_pkey" PRIMARY KEY ("projectId","versionId","part"),
    CONSTRAINT "VersionFingerprint_projectId_articleId_versionId_fkey" FOREIGN KEY ("projectId", "articleId", "versionId")
      REFERENCES "ArticleVersion"("projectId", "articleId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Hashes are noise: nothing to compress, and no statistics to take of them.
ALTER TABLE "VersionFingerprint" ALTER COLUMN "hashes" SET STORAGE EXTERNAL, ALTER COLUMN "hashes" SET STATISTICS 0;
-- No pending list: every look-up would read the whole of it.
CREATE INDEX "VersionFingerprint_hashes_idx" ON "VersionFingerprint" USING GIN ("hashes") WITH (fastupdate = off);

CREATE TABLE "StockFingerprint" (
    "projectId" UUID NOT NULL,
    "hash" BIGINT NOT NULL,

    CONSTRAINT "StockFingerprint_pkey" PRIMARY KEY ("projectId","hash")
);
