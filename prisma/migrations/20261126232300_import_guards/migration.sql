-- What must hold of imports as jobs, of decoded texts and of passages that wait: a migration of its own, because a new
-- value of an enum may not be used by the one that adds it.

ALTER TABLE "Import" ADD CONSTRAINT "Import_declinedById_fkey" FOREIGN KEY ("declinedById") REFERENCES "User"(id) ON DELETE RESTRICT;
ALTER TABLE "Reanchoring" ADD CONSTRAINT "Reanchoring_ruledById_fkey" FOREIGN KEY ("ruledById") REFERENCES "User"(id) ON DELETE RESTRICT;

ALTER TABLE "ImportFile" DROP CONSTRAINT "ImportFile_planned_or_wrong";
ALTER TABLE "ImportFile"
  ADD CONSTRAINT "ImportFile_planned_or_wrong" CHECK (
    (state IN ('received', 'planned') AND "sourceFileId" IS NOT NULL AND "errorCode" IS NULL)
    OR (state = 'failed' AND "errorCode" IS NOT NULL AND "errorMessage" IS NOT NULL)),
  ADD CONSTRAINT "ImportFile_container_whole" CHECK (("containerName" IS NULL) = ("containerSha256" IS NULL));

-- Who commits, and what, is known when the work begins; when it ended, only afterwards.
ALTER TABLE "Import" DROP CONSTRAINT "Import_committed_whole";
ALTER TABLE "Import"
  ADD CONSTRAINT "Import_commit_ordered" CHECK (
    (state IN ('committing', 'committed', 'undone')) = ("committedById" IS NOT NULL AND "planHash" IS NOT NULL)),
  ADD CONSTRAINT "Import_committed_whole" CHECK ((state IN ('committed', 'undone')) = ("committedAt" IS NOT NULL)),
  ADD CONSTRAINT "Import_declined_whole" CHECK (
    (state = 'declined') = ("declinedAt" IS NOT NULL AND "declinedById" IS NOT NULL AND btrim(COALESCE("declineReason", '')) <> ''));

ALTER TABLE "SourceText"
  ADD CONSTRAINT "SourceText_reading_key_shape" CHECK ("readingKey" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "SourceText_length" CHECK ("lengthUtf16" >= 1 AND "lengthUtf16" >= length(text));
CREATE TRIGGER "SourceText_append_only" BEFORE UPDATE OR DELETE ON "SourceText" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SourceText_not_emptied" BEFORE TRUNCATE ON "SourceText" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "Article" ADD CONSTRAINT "Article_copy_of_another" CHECK ("copyOfId" <> id);

ALTER TABLE "PlannedArticle" ADD CONSTRAINT "PlannedArticle_version_fkey" FOREIGN KEY ("projectId", "articleId", "versionId")
  REFERENCES "ArticleVersion"("projectId", "articleId", id) ON DELETE RESTRICT;
-- A version was written by one plan; an article may have versions of several.
CREATE UNIQUE INDEX "PlannedArticle_one_version" ON "PlannedArticle" ("projectId", "versionId") WHERE "versionId" IS NOT NULL;

ALTER TABLE "Reanchoring"
  ADD CONSTRAINT "Reanchoring_one_subject" CHECK (num_nonnulls("annotationId", "evidenceId") = 1),
  ADD CONSTRAINT "Reanchoring_onward" CHECK ("fromVersionId" <> "toVersionId"),
  ADD CONSTRAINT "Reanchoring_span" CHECK (
    ("startUtf16" IS NULL) = ("endUtf16" IS NULL) AND ("startUtf16" IS NULL OR (0 <= "startUtf16" AND "startUtf16" < "endUtf16"))),
  ADD CONSTRAINT "Reanchoring_followed_whole" CHECK (verdict NOT IN ('exact', 'moved', 'changed') OR "startUtf16" IS NOT NULL),
  ADD CONSTRAINT "Reanchoring_score" CHECK (score BETWEEN 0 AND 1),
  ADD CONSTRAINT "Reanchoring_ruled_whole" CHECK (
    (ruling IS NULL) = ("ruledById" IS NULL) AND (ruling IS NULL) = ("ruledAt" IS NULL));
-- What waits for a person, as the queue reads it.
CREATE INDEX "Reanchoring_waiting" ON "Reanchoring" ("projectId", "articleId", "computedAt")
  WHERE verdict IN ('changed', 'ambiguous', 'orphaned') AND ruling IS NULL AND "supersededAt" IS NULL;
