-- What comparing keeps takes less of the disk: numbers stand in one row a version, as who says what does, and what no read needs
-- a second index for has one.

-- CreateTable
CREATE TABLE "VersionQuantities" (
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "lengthUtf16" INTEGER NOT NULL,
    "engine" TEXT NOT NULL,
    "quantities" JSON NOT NULL,

    CONSTRAINT "VersionQuantities_pkey" PRIMARY KEY ("projectId","versionId")
);

INSERT INTO "VersionQuantities" ("projectId", "articleId", "versionId", "lengthUtf16", engine, quantities)
SELECT "projectId", "articleId", "versionId", max("lengthUtf16"), max(engine),
  ('[' || string_agg(quantity::text, ',' ORDER BY position) || ']')::json
FROM "VersionQuantity" GROUP BY "projectId", "articleId", "versionId";

DROP TABLE "VersionQuantity";

-- AddForeignKey
ALTER TABLE "VersionQuantities" ADD CONSTRAINT "VersionQuantities_projectId_articleId_versionId_lengthUtf1_fkey" FOREIGN KEY ("projectId", "articleId", "versionId", "lengthUtf16") REFERENCES "ArticleVersion"("projectId", "articleId", "id", "lengthUtf16") ON DELETE RESTRICT ON UPDATE CASCADE;

-- No number outside its text.
ALTER TABLE "VersionQuantities" ADD CONSTRAINT "VersionQuantities_spans" CHECK (NOT jsonb_path_exists(quantities::jsonb,
  'strict $[*] ? (@[0] < 0 || @[0] >= @[1] || @[1] > $length)', jsonb_build_object('length', "lengthUtf16")));

-- As text: in binary form a number of two digits takes twelve bytes. Nothing is looked for in these.
ALTER TABLE "VersionAttributions" DROP CONSTRAINT "VersionAttributions_spans", DROP CONSTRAINT "VersionAttributions_other_spans";
ALTER TABLE "VersionAttributions"
  ALTER COLUMN "attributions" SET DATA TYPE JSON USING replace("attributions"::text, ', ', ',')::json,
  ALTER COLUMN "unattributed" SET DATA TYPE JSON USING replace("unattributed"::text, ', ', ',')::json,
  ALTER COLUMN "hedges" SET DATA TYPE JSON USING replace("hedges"::text, ', ', ',')::json;
ALTER TABLE "VersionAttributions"
  ADD CONSTRAINT "VersionAttributions_spans" CHECK (NOT jsonb_path_exists("attributions"::jsonb,
    'strict $.** ? (@.type() == "number" && (@ < 0 || @ > $length))', jsonb_build_object('length', "lengthUtf16"))),
  ADD CONSTRAINT "VersionAttributions_other_spans" CHECK (NOT jsonb_path_exists(jsonb_build_array("unattributed"::jsonb, "hedges"::jsonb),
    'strict $[*][*] ? (@[0] < 0 || @[0] >= @[1] || @[1] > $length)', jsonb_build_object('length', "lengthUtf16")));
ALTER TABLE "QuantityPair" ALTER COLUMN "a" SET DATA TYPE JSON, ALTER COLUMN "b" SET DATA TYPE JSON;

-- One key where there were two: nothing refers to a comparison or a passage without its project.
ALTER TABLE "Comparison" DROP CONSTRAINT "Comparison_pkey";
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_pkey" PRIMARY KEY USING INDEX "Comparison_projectId_id_key";
ALTER TABLE "Reuse" DROP CONSTRAINT "Reuse_pkey";
ALTER TABLE "Reuse" ADD CONSTRAINT "Reuse_pkey" PRIMARY KEY USING INDEX "Reuse_projectId_id_key";

-- A pair has a handful of passages: they are put in order, and those that count picked out, when they are read.
DROP INDEX "Reuse_projectId_comparisonId_aStartUtf16_idx";
DROP INDEX "Reuse_counts";
CREATE INDEX "Reuse_projectId_comparisonId_idx" ON "Reuse"("projectId", "comparisonId");

-- Few are ruled on.
DROP INDEX "Reuse_projectId_ruledPassageId_idx";
CREATE INDEX "Reuse_ruled" ON "Reuse" ("projectId", "ruledPassageId") WHERE "ruledPassageId" IS NOT NULL;
