-- AlterTable
ALTER TABLE "SourceText" ADD COLUMN     "fileLines" TEXT;

-- AlterTable
ALTER TABLE "SourceTextPiece" ADD COLUMN     "fileLines" TEXT;
