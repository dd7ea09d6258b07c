-- Imports are settled by a job, and their plans are told apart by hashes that are taken once, when a plan is written.

ALTER TABLE "Import" ADD COLUMN "settledAt" TIMESTAMPTZ(3),
  ADD COLUMN "repeatedLines" JSONB NOT NULL DEFAULT '[]';
-- What was planned before there was such a job stands as it was shown.
UPDATE "Import" SET "settledAt" = "createdAt";

ALTER TABLE "PlannedArticle" ADD COLUMN "bodySha256" TEXT,
  ADD COLUMN "planSha256" TEXT,
  ADD COLUMN "isIncludedByPerson" BOOLEAN NOT NULL DEFAULT false;
UPDATE "PlannedArticle" SET
  "planSha256" = encode(sha256(convert_to(planned::text, 'UTF8')), 'hex'),
  "bodySha256" = encode(sha256(convert_to(planned->>'body', 'UTF8')), 'hex');
ALTER TABLE "PlannedArticle" ALTER COLUMN "planSha256" SET NOT NULL, ALTER COLUMN "bodySha256" SET NOT NULL;

CREATE INDEX "PlannedArticle_projectId_bodySha256_idx" ON "PlannedArticle"("projectId", "bodySha256");
-- A file sent again after a cut-off looks up which of its entries are there.
CREATE INDEX "ImportFile_of_archive" ON "ImportFile" ("importId", "containerSha256", name) WHERE "containerSha256" IS NOT NULL;
CREATE INDEX "ArticleVersion_projectId_importId_idx" ON "ArticleVersion"("projectId", "importId");
