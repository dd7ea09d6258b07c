-- Long texts are kept in pieces from now on, and where a planned article stands has columns of its own: a file's screen
-- reads the part that it shows. Long texts kept before stay as they are.

-- AlterTable
ALTER TABLE "SourceText" ALTER COLUMN "text" DROP NOT NULL;

-- AlterTable
ALTER TABLE "PlannedArticle"
ADD COLUMN     "rawEndUtf16" INTEGER NOT NULL GENERATED ALWAYS AS ((planned->>'rawEndUtf16')::int) STORED,
ADD COLUMN     "rawStartUtf16" INTEGER NOT NULL GENERATED ALWAYS AS ((planned->>'rawStartUtf16')::int) STORED;

-- CreateTable
CREATE TABLE "SourceTextPiece" (
    "projectId" UUID NOT NULL,
    "sourceTextId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "startUtf16" INTEGER NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "SourceTextPiece_pkey" PRIMARY KEY ("projectId","sourceTextId","index")
);

-- AddForeignKey
ALTER TABLE "SourceTextPiece" ADD CONSTRAINT "SourceTextPiece_projectId_sourceTextId_fkey" FOREIGN KEY ("projectId", "sourceTextId") REFERENCES "SourceText"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SourceTextPiece"
  ADD CONSTRAINT "SourceTextPiece_place" CHECK ("index" >= 0 AND "startUtf16" >= 0 AND "firstLine" >= 1 AND text <> '');
CREATE TRIGGER "SourceTextPiece_append_only" BEFORE UPDATE OR DELETE ON "SourceTextPiece" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SourceTextPiece_not_emptied" BEFORE TRUNCATE ON "SourceTextPiece" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
