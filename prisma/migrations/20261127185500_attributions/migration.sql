-- CreateTable
CREATE TABLE "VersionAttributions" (
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "lengthUtf16" INTEGER NOT NULL,
    "engine" TEXT NOT NULL,
    "attributions" JSONB NOT NULL,
    "unattributed" JSONB NOT NULL,
    "hedges" JSONB NOT NULL,

    CONSTRAINT "VersionAttributions_pkey" PRIMARY KEY ("projectId","versionId")
);

-- AddForeignKey
ALTER TABLE "VersionAttributions" ADD CONSTRAINT "VersionAttributions_projectId_articleId_versionId_lengthUt_fkey" FOREIGN KEY ("projectId", "articleId", "versionId", "lengthUtf16") REFERENCES "ArticleVersion"("projectId", "articleId", "id", "lengthUtf16") ON DELETE CASCADE ON UPDATE CASCADE;

-- No place outside the text.
ALTER TABLE "VersionAttributions"
  ADD CONSTRAINT "VersionAttributions_spans" CHECK (NOT jsonb_path_exists(attributions,
    'strict $.** ? (@.type() == "number" && (@ < 0 || @ > $length))', jsonb_build_object('length', "lengthUtf16"))),
  ADD CONSTRAINT "VersionAttributions_other_spans" CHECK (NOT jsonb_path_exists(jsonb_build_array(unattributed, hedges),
    'strict $[*][*] ? (@[0] < 0 || @[0] >= @[1] || @[1] > $length)', jsonb_build_object('length', "lengthUtf16")));

-- Texts were read before without keeping who says what: older than any engine, they are read anew when a worker begins.
-- Pairs that are compared already are not compared again.
UPDATE "VersionAnalysis" SET "engine" = '0';
