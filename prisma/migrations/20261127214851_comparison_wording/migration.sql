-- What the passages of a comparison say otherwise is kept with it from now on. It is found again of what is compared already
-- when a worker begins: the engine has a new version.

-- CreateTable
CREATE TABLE "ComparisonWording" (
    "projectId" UUID NOT NULL,
    "comparisonId" UUID NOT NULL,
    "articleAId" UUID NOT NULL,
    "versionAId" UUID NOT NULL,
    "aLengthUtf16" INTEGER NOT NULL,
    "articleBId" UUID NOT NULL,
    "versionBId" UUID NOT NULL,
    "bLengthUtf16" INTEGER NOT NULL,
    "aSpans" INTEGER[] NOT NULL,
    "bSpans" INTEGER[] NOT NULL,
    "shape" INTEGER[] NOT NULL,

    CONSTRAINT "ComparisonWording_pkey" PRIMARY KEY ("projectId","comparisonId")
);

-- AddForeignKey
ALTER TABLE "ComparisonWording" ADD CONSTRAINT "ComparisonWording_projectId_comparisonId_fkey" FOREIGN KEY ("projectId", "comparisonId") REFERENCES "Comparison"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComparisonWording" ADD CONSTRAINT "ComparisonWording_projectId_articleAId_versionAId_aLengthU_fkey" FOREIGN KEY ("projectId", "articleAId", "versionAId", "aLengthUtf16") REFERENCES "ArticleVersion"("projectId", "articleId", "id", "lengthUtf16") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComparisonWording" ADD CONSTRAINT "ComparisonWording_projectId_articleBId_versionBId_bLengthU_fkey" FOREIGN KEY ("projectId", "articleBId", "versionBId", "bLengthUtf16") REFERENCES "ArticleVersion"("projectId", "articleId", "id", "lengthUtf16") ON DELETE RESTRICT ON UPDATE CASCADE;

-- No place outside its text, none open, and of each place both ends.
ALTER TABLE "ComparisonWording"
  ADD CONSTRAINT "ComparisonWording_a_spans" CHECK (0 <= ALL ("aSpans") AND "aLengthUtf16" >= ALL ("aSpans")
    AND cardinality("aSpans") % 2 = 0 AND array_position("aSpans", NULL) IS NULL),
  ADD CONSTRAINT "ComparisonWording_b_spans" CHECK (0 <= ALL ("bSpans") AND "bLengthUtf16" >= ALL ("bSpans")
    AND cardinality("bSpans") % 2 = 0 AND array_position("bSpans", NULL) IS NULL),
  ADD CONSTRAINT "ComparisonWording_shape" CHECK (0 <= ALL (shape) AND array_position(shape, NULL) IS NULL);
