-- CreateEnum
CREATE TYPE "AnchorVerdict" AS ENUM ('exact', 'moved', 'changed', 'ambiguous', 'orphaned');

-- CreateEnum
CREATE TYPE "AnchorRuling" AS ENUM ('taken', 'kept');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ImportState" ADD VALUE 'proposed';
ALTER TYPE "ImportState" ADD VALUE 'declined';
ALTER TYPE "ImportState" ADD VALUE 'committing';

-- AlterEnum
ALTER TYPE "ImportFileState" ADD VALUE 'received';

-- AlterEnum
ALTER TYPE "RevisionCause" ADD VALUE 'reanchored';

-- DropIndex
DROP INDEX "PlannedArticle_articleId_key";

-- DropIndex
DROP INDEX "PlannedArticle_projectId_articleId_key";

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "declineReason" TEXT,
ADD COLUMN     "declinedAt" TIMESTAMPTZ(3),
ADD COLUMN     "declinedById" UUID,
ADD COLUMN     "failure" TEXT,
ADD COLUMN     "proposedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ImportFile" ADD COLUMN     "capture" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "containerName" TEXT,
ADD COLUMN     "containerSha256" TEXT,
ADD COLUMN     "edits" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "reading" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "sourceTextId" UUID,
ADD COLUMN     "warnings" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "writtenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "PlannedArticle" ADD COLUMN     "known" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "versionId" UUID;

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "copyOfId" UUID;

-- AlterTable
ALTER TABLE "ArticleVersion" ADD COLUMN     "importId" UUID,
ADD COLUMN     "sourceTextId" UUID;

-- CreateTable
CREATE TABLE "SourceText" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sourceFileId" UUID NOT NULL,
    "readingKey" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "lengthUtf16" INTEGER NOT NULL,
    "structure" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reanchoring" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "annotationId" UUID,
    "evidenceId" UUID,
    "fromVersionId" UUID NOT NULL,
    "toVersionId" UUID NOT NULL,
    "verdict" "AnchorVerdict" NOT NULL,
    "startUtf16" INTEGER,
    "endUtf16" INTEGER,
    "candidates" JSONB NOT NULL DEFAULT '[]',
    "changes" JSONB NOT NULL DEFAULT '[]',
    "score" DOUBLE PRECISION NOT NULL,
    "engine" TEXT NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supersededAt" TIMESTAMPTZ(3),
    "ruling" "AnchorRuling",
    "ruledById" UUID,
    "ruledAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Reanchoring_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SourceText_projectId_id_key" ON "SourceText"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SourceText_projectId_sourceFileId_readingKey_key" ON "SourceText"("projectId", "sourceFileId", "readingKey");

-- CreateIndex
CREATE INDEX "Reanchoring_projectId_articleId_idx" ON "Reanchoring"("projectId", "articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Reanchoring_projectId_id_key" ON "Reanchoring"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Reanchoring_projectId_annotationId_toVersionId_key" ON "Reanchoring"("projectId", "annotationId", "toVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "Reanchoring_projectId_evidenceId_toVersionId_key" ON "Reanchoring"("projectId", "evidenceId", "toVersionId");

-- CreateIndex
CREATE INDEX "PlannedArticle_projectId_articleId_idx" ON "PlannedArticle"("projectId", "articleId");

-- AddForeignKey
ALTER TABLE "SourceText" ADD CONSTRAINT "SourceText_projectId_sourceFileId_fkey" FOREIGN KEY ("projectId", "sourceFileId") REFERENCES "SourceFile"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_projectId_sourceTextId_fkey" FOREIGN KEY ("projectId", "sourceTextId") REFERENCES "SourceText"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_projectId_copyOfId_fkey" FOREIGN KEY ("projectId", "copyOfId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_projectId_sourceTextId_fkey" FOREIGN KEY ("projectId", "sourceTextId") REFERENCES "SourceText"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_projectId_importId_fkey" FOREIGN KEY ("projectId", "importId") REFERENCES "Import"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reanchoring" ADD CONSTRAINT "Reanchoring_projectId_annotationId_fkey" FOREIGN KEY ("projectId", "annotationId") REFERENCES "Annotation"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reanchoring" ADD CONSTRAINT "Reanchoring_projectId_evidenceId_fkey" FOREIGN KEY ("projectId", "evidenceId") REFERENCES "Evidence"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reanchoring" ADD CONSTRAINT "Reanchoring_projectId_articleId_fromVersionId_fkey" FOREIGN KEY ("projectId", "articleId", "fromVersionId") REFERENCES "ArticleVersion"("projectId", "articleId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reanchoring" ADD CONSTRAINT "Reanchoring_projectId_articleId_toVersionId_fkey" FOREIGN KEY ("projectId", "articleId", "toVersionId") REFERENCES "ArticleVersion"("projectId", "articleId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
