-- Quotations are kept once for each version from now on, and pairs refer to them: those stored before are found anew. Until
-- then their comparisons are told as an earlier engine's. What people said of passages is kept elsewhere and stays.
UPDATE "ComparedPair" p SET engine = '0' FROM "Comparison" c
WHERE c."projectId" = p."projectId" AND c."versionAId" = p."versionAId" AND c."versionBId" = p."versionBId"
  AND EXISTS (SELECT 1 FROM "QuotationPair" q WHERE q."projectId" = c."projectId" AND q."comparisonId" = c.id);
UPDATE "Comparison" c SET engine = '0'
WHERE EXISTS (SELECT 1 FROM "QuotationPair" q WHERE q."projectId" = c."projectId" AND q."comparisonId" = c.id);
UPDATE "VersionAnalysis" v SET engine = '0' FROM "Comparison" c
WHERE c."projectId" = v."projectId" AND c.engine = '0' AND v."versionId" IN (c."versionAId", c."versionBId");
DELETE FROM "QuotationPair";

-- Numbers lose their fields' names: lib/data/comparison/quantity-rows.ts says the order.
CREATE FUNCTION packed_quantity(q jsonb) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_agg(q -> field ORDER BY at) FROM unnest(ARRAY['startUtf16', 'endUtf16', 'numberStartUtf16', 'numberEndUtf16',
    'text', 'low', 'high', 'bound', 'kind', 'unit', 'counted', 'state', 'place', 'asOf', 'period', 'speaker'])
    WITH ORDINALITY f(field, at)
$$;
UPDATE "VersionQuantity" SET quantity = packed_quantity(quantity);
UPDATE "QuantityPair" SET a = packed_quantity(a), b = packed_quantity(b);
DROP FUNCTION packed_quantity(jsonb);

-- DropIndex
DROP INDEX "QuotationPair_projectId_comparisonId_position_key";

-- DropIndex
DROP INDEX "QuantityPair_projectId_comparisonId_position_key";

-- AlterTable
ALTER TABLE "QuotationPair" DROP CONSTRAINT "QuotationPair_pkey",
DROP COLUMN "a",
DROP COLUMN "b",
DROP COLUMN "id",
ADD COLUMN     "aPosition" INTEGER,
ADD COLUMN     "bPosition" INTEGER,
ADD COLUMN     "unmarked" JSONB,
ADD CONSTRAINT "QuotationPair_pkey" PRIMARY KEY ("projectId", "comparisonId", "position");

-- AlterTable
ALTER TABLE "QuantityPair" DROP CONSTRAINT "QuantityPair_pkey",
DROP COLUMN "id",
ADD CONSTRAINT "QuantityPair_pkey" PRIMARY KEY ("projectId", "comparisonId", "position");

-- CreateTable
CREATE TABLE "VersionQuotations" (
    "projectId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "engine" TEXT NOT NULL,
    "articleId" UUID NOT NULL,
    "lengthUtf16" INTEGER NOT NULL,
    "quotations" JSONB NOT NULL,

    CONSTRAINT "VersionQuotations_pkey" PRIMARY KEY ("projectId","versionId","engine")
);

-- AddForeignKey
ALTER TABLE "VersionQuotations" ADD CONSTRAINT "VersionQuotations_projectId_articleId_versionId_lengthUtf1_fkey" FOREIGN KEY ("projectId", "articleId", "versionId", "lengthUtf16") REFERENCES "ArticleVersion"("projectId", "articleId", "id", "lengthUtf16") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Words that both have stand between marks in both, or without them in one.
ALTER TABLE "QuotationPair" ADD CONSTRAINT "QuotationPair_sides"
  CHECK (num_nulls("aPosition", "bPosition") = CASE WHEN unmarked IS NULL THEN 0 ELSE 1 END);
ALTER TABLE "VersionQuotations" ADD CONSTRAINT "VersionQuotations_spans" CHECK (NOT jsonb_path_exists(quotations,
  '$[*] ? (@[0] < 0 || @[0] >= @[1] || @[1] > $length)', jsonb_build_object('length', "lengthUtf16")));
