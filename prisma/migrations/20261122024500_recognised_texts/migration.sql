-- CreateIndex
CREATE INDEX "ImportFile_projectId_sourceFileId_idx" ON "ImportFile"("projectId", "sourceFileId");

-- CreateIndex
CREATE INDEX "ArticleVersion_projectId_sha256_idx" ON "ArticleVersion"("projectId", "sha256");

-- CreateIndex
CREATE INDEX "ArticleVersion_projectId_sourceFileId_idx" ON "ArticleVersion"("projectId", "sourceFileId");
