-- AlterTable
ALTER TABLE "VersionAnalysis" DROP COLUMN "leftOut",
ADD COLUMN     "hasMoreCandidates" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "numbersProblem" TEXT;
