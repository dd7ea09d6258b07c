-- Where any version of an article was taken is looked up by its capture's address.
CREATE INDEX "ArticleVersion_captureId_idx" ON "ArticleVersion" ("projectId", "captureId") WHERE "captureId" IS NOT NULL;
