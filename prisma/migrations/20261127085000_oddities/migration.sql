-- AlterTable
ALTER TABLE "VersionAnalysis" ADD COLUMN     "oddities" JSONB NOT NULL DEFAULT '[]';

-- Their numbers were read without looking for oddities: older than any engine, they are read anew when a worker begins.
-- Pairs that are compared already are not compared again.
UPDATE "VersionAnalysis" SET "engine" = '0';
