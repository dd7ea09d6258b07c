-- Whose words a note is. Notes that are there already stay without it: nothing says which rule found them.
CREATE TYPE "NoteKind" AS ENUM ('reposter', 'forwarder', 'author', 'footnote', 'endnote');

-- AlterTable
ALTER TABLE "ArticleAside" ADD COLUMN     "noteKind" "NoteKind";
ALTER TABLE "ArticleAside" ADD CONSTRAINT "ArticleAside_note_kind" CHECK ("noteKind" IS NULL OR kind = 'note');

-- Each version has the capture of its own bytes.
ALTER TABLE "ArticleVersion" ADD COLUMN     "captureId" UUID;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_projectId_captureId_fkey" FOREIGN KEY ("projectId", "captureId") REFERENCES "Capture"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of versions that are there already it is certain for the first, which was written with its article's capture, where both
-- are of one file; and for a further one whose file has been captured once. The others stay without.
ALTER TABLE "ArticleVersion" DISABLE TRIGGER "ArticleVersion_append_only";
UPDATE "ArticleVersion" v SET "captureId" = c.id
FROM "Article" a JOIN "Capture" c ON c."projectId" = a."projectId" AND c.id = a."captureId"
WHERE a."projectId" = v."projectId" AND a.id = v."articleId" AND v.number = 1 AND c."sourceFileId" = v."sourceFileId";
UPDATE "ArticleVersion" v SET "captureId" = c.id
FROM (
  SELECT "projectId", "sourceFileId", (array_agg(id))[1] AS id FROM "Capture"
  GROUP BY "projectId", "sourceFileId" HAVING count(*) = 1
) AS c
WHERE c."projectId" = v."projectId" AND c."sourceFileId" = v."sourceFileId" AND v.number > 1 AND v."captureId" IS NULL;
ALTER TABLE "ArticleVersion" ENABLE TRIGGER "ArticleVersion_append_only";

-- The copies of an article are listed with it.
CREATE INDEX "Article_copyOfId_idx" ON "Article" ("projectId", "copyOfId") WHERE "copyOfId" IS NOT NULL;
