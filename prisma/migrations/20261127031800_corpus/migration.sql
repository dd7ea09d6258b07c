-- CreateEnum
CREATE TYPE "ReuseNature" AS ENUM ('copied', 'stockPhrase', 'commonQuotation');

-- CreateEnum
CREATE TYPE "QuantityVerdict" AS ENUM ('agree', 'changed', 'conflict', 'unclear');

-- CreateEnum
CREATE TYPE "AlignmentWord" AS ENUM ('same', 'notSame', 'none');

-- CreateEnum
CREATE TYPE "DirectionWord" AS ENUM ('aTookFromB', 'bTookFromA', 'commonThirdText', 'unsure', 'none');

-- CreateEnum
CREATE TYPE "IndependenceWord" AS ENUM ('stated', 'withdrawn');

-- From now on a pair has one comparison and a version one analysis: of several engines' the latest is kept.
DELETE FROM "Reuse" r USING "Comparison" c, "Comparison" later
WHERE r."projectId" = c."projectId" AND r."comparisonId" = c.id AND later."projectId" = c."projectId"
  AND later."versionAId" = c."versionAId" AND later."versionBId" = c."versionBId"
  AND (later."computedAt", later.id) > (c."computedAt", c.id);
DELETE FROM "QuotationPair" q USING "Comparison" c, "Comparison" later
WHERE q."projectId" = c."projectId" AND q."comparisonId" = c.id AND later."projectId" = c."projectId"
  AND later."versionAId" = c."versionAId" AND later."versionBId" = c."versionBId"
  AND (later."computedAt", later.id) > (c."computedAt", c.id);
DELETE FROM "Comparison" c USING "Comparison" later
WHERE later."projectId" = c."projectId" AND later."versionAId" = c."versionAId" AND later."versionBId" = c."versionBId"
  AND (later."computedAt", later.id) > (c."computedAt", c.id);
DELETE FROM "VersionAnalysis" v USING "VersionAnalysis" later
WHERE later."projectId" = v."projectId" AND later."versionId" = v."versionId"
  AND (later."finishedAt", later.engine) > (v."finishedAt", v.engine);

-- DropIndex
DROP INDEX "Comparison_projectId_versionAId_versionBId_engine_key";

-- AlterTable
ALTER TABLE "VersionAnalysis" DROP CONSTRAINT "VersionAnalysis_pkey",
ADD COLUMN     "isTooShort" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "leftOut" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "VersionAnalysis_pkey" PRIMARY KEY ("projectId", "versionId");

-- AlterTable
ALTER TABLE "Reuse" ADD COLUMN     "nature" "ReuseNature" NOT NULL DEFAULT 'copied',
ADD COLUMN     "ruledPassageId" UUID;

-- CreateTable
CREATE TABLE "ComparedPair" (
    "projectId" UUID NOT NULL,
    "versionAId" UUID NOT NULL,
    "versionBId" UUID NOT NULL,
    "articleAId" UUID NOT NULL,
    "articleBId" UUID NOT NULL,
    "engine" TEXT NOT NULL,
    "ownerVersionId" UUID NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "ComparedPair_pkey" PRIMARY KEY ("projectId","versionAId","versionBId")
);

-- CreateTable
CREATE TABLE "VersionQuantity" (
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "lengthUtf16" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "startUtf16" INTEGER NOT NULL,
    "endUtf16" INTEGER NOT NULL,
    "quantity" JSONB NOT NULL,
    "engine" TEXT NOT NULL,

    CONSTRAINT "VersionQuantity_pkey" PRIMARY KEY ("projectId","versionId","position")
);

-- CreateTable
CREATE TABLE "QuantityPair" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "comparisonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "verdict" "QuantityVerdict" NOT NULL,
    "a" JSONB NOT NULL,
    "b" JSONB NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "QuantityPair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuledPassage" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleAId" UUID NOT NULL,
    "versionAId" UUID NOT NULL,
    "aLengthUtf16" INTEGER NOT NULL,
    "aStartUtf16" INTEGER NOT NULL,
    "aEndUtf16" INTEGER NOT NULL,
    "aExact" TEXT NOT NULL,
    "articleBId" UUID NOT NULL,
    "versionBId" UUID NOT NULL,
    "bLengthUtf16" INTEGER NOT NULL,
    "bStartUtf16" INTEGER NOT NULL,
    "bEndUtf16" INTEGER NOT NULL,
    "bExact" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RuledPassage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlignmentRuling" (
    "projectId" UUID NOT NULL,
    "ruledPassageId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "word" "AlignmentWord" NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AlignmentRuling_pkey" PRIMARY KEY ("projectId","ruledPassageId","number")
);

-- CreateTable
CREATE TABLE "DirectionRuling" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleAId" UUID NOT NULL,
    "articleBId" UUID NOT NULL,
    "ruledPassageId" UUID,
    "number" INTEGER NOT NULL,
    "word" "DirectionWord" NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DirectionRuling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Independence" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "articleAId" UUID NOT NULL,
    "articleBId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Independence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndependenceRevision" (
    "projectId" UUID NOT NULL,
    "independenceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "word" "IndependenceWord" NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IndependenceRevision_pkey" PRIMARY KEY ("projectId","independenceId","number")
);

-- CreateIndex
CREATE INDEX "ComparedPair_projectId_versionBId_idx" ON "ComparedPair"("projectId", "versionBId");

-- CreateIndex
CREATE UNIQUE INDEX "QuantityPair_projectId_comparisonId_position_key" ON "QuantityPair"("projectId", "comparisonId", "position");

-- CreateIndex
CREATE INDEX "RuledPassage_projectId_articleAId_articleBId_idx" ON "RuledPassage"("projectId", "articleAId", "articleBId");

-- CreateIndex
CREATE INDEX "RuledPassage_projectId_articleBId_idx" ON "RuledPassage"("projectId", "articleBId");

-- CreateIndex
CREATE UNIQUE INDEX "RuledPassage_projectId_id_key" ON "RuledPassage"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RuledPassage_projectId_id_articleAId_articleBId_key" ON "RuledPassage"("projectId", "id", "articleAId", "articleBId");

-- CreateIndex
CREATE INDEX "DirectionRuling_projectId_articleBId_idx" ON "DirectionRuling"("projectId", "articleBId");

-- CreateIndex
CREATE INDEX "Independence_projectId_claimId_idx" ON "Independence"("projectId", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Independence_projectId_id_key" ON "Independence"("projectId", "id");

-- CreateIndex
CREATE INDEX "Comparison_projectId_versionBId_idx" ON "Comparison"("projectId", "versionBId");

-- CreateIndex
CREATE UNIQUE INDEX "Comparison_projectId_versionAId_versionBId_key" ON "Comparison"("projectId", "versionAId", "versionBId");

-- CreateIndex
CREATE INDEX "Reuse_projectId_ruledPassageId_idx" ON "Reuse"("projectId", "ruledPassageId");

-- CreateIndex
CREATE UNIQUE INDEX "Reuse_projectId_id_key" ON "Reuse"("projectId", "id");

-- AddForeignKey
ALTER TABLE "ComparedPair" ADD CONSTRAINT "ComparedPair_projectId_articleAId_versionAId_fkey" FOREIGN KEY ("projectId", "articleAId", "versionAId") REFERENCES "ArticleVersion"("projectId", "articleId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComparedPair" ADD CONSTRAINT "ComparedPair_projectId_articleBId_versionBId_fkey" FOREIGN KEY ("projectId", "articleBId", "versionBId") REFERENCES "ArticleVersion"("projectId", "articleId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reuse" ADD CONSTRAINT "Reuse_projectId_ruledPassageId_fkey" FOREIGN KEY ("projectId", "ruledPassageId") REFERENCES "RuledPassage"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionQuantity" ADD CONSTRAINT "VersionQuantity_projectId_articleId_versionId_lengthUtf16_fkey" FOREIGN KEY ("projectId", "articleId", "versionId", "lengthUtf16") REFERENCES "ArticleVersion"("projectId", "articleId", "id", "lengthUtf16") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuantityPair" ADD CONSTRAINT "QuantityPair_projectId_comparisonId_fkey" FOREIGN KEY ("projectId", "comparisonId") REFERENCES "Comparison"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuledPassage" ADD CONSTRAINT "RuledPassage_projectId_articleAId_versionAId_aLengthUtf16_fkey" FOREIGN KEY ("projectId", "articleAId", "versionAId", "aLengthUtf16") REFERENCES "ArticleVersion"("projectId", "articleId", "id", "lengthUtf16") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuledPassage" ADD CONSTRAINT "RuledPassage_projectId_articleBId_versionBId_bLengthUtf16_fkey" FOREIGN KEY ("projectId", "articleBId", "versionBId", "bLengthUtf16") REFERENCES "ArticleVersion"("projectId", "articleId", "id", "lengthUtf16") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlignmentRuling" ADD CONSTRAINT "AlignmentRuling_projectId_ruledPassageId_fkey" FOREIGN KEY ("projectId", "ruledPassageId") REFERENCES "RuledPassage"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectionRuling" ADD CONSTRAINT "DirectionRuling_projectId_articleAId_fkey" FOREIGN KEY ("projectId", "articleAId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectionRuling" ADD CONSTRAINT "DirectionRuling_projectId_articleBId_fkey" FOREIGN KEY ("projectId", "articleBId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectionRuling" ADD CONSTRAINT "DirectionRuling_projectId_ruledPassageId_articleAId_articl_fkey" FOREIGN KEY ("projectId", "ruledPassageId", "articleAId", "articleBId") REFERENCES "RuledPassage"("projectId", "id", "articleAId", "articleBId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Independence" ADD CONSTRAINT "Independence_projectId_claimId_fkey" FOREIGN KEY ("projectId", "claimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Independence" ADD CONSTRAINT "Independence_projectId_articleAId_fkey" FOREIGN KEY ("projectId", "articleAId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Independence" ADD CONSTRAINT "Independence_projectId_articleBId_fkey" FOREIGN KEY ("projectId", "articleBId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndependenceRevision" ADD CONSTRAINT "IndependenceRevision_projectId_independenceId_fkey" FOREIGN KEY ("projectId", "independenceId") REFERENCES "Independence"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
