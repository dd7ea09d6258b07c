-- Quotations and numbers of two articles can be said to be the same, or not, as passages can.

-- CreateEnum
CREATE TYPE "RuledKind" AS ENUM ('passage', 'quotation', 'quantity');

-- AlterTable
ALTER TABLE "RuledPassage" ADD COLUMN     "kind" "RuledKind" NOT NULL DEFAULT 'passage';

-- AlterTable
ALTER TABLE "QuotationPair" ADD COLUMN     "ruledPassageId" UUID,
ADD COLUMN     "state" "ReuseState" NOT NULL DEFAULT 'suspected';

-- AlterTable
ALTER TABLE "QuantityPair" ADD COLUMN     "ruledPassageId" UUID,
ADD COLUMN     "state" "ReuseState" NOT NULL DEFAULT 'suspected';

-- AddForeignKey
ALTER TABLE "QuotationPair" ADD CONSTRAINT "QuotationPair_projectId_ruledPassageId_fkey" FOREIGN KEY ("projectId", "ruledPassageId") REFERENCES "RuledPassage"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuantityPair" ADD CONSTRAINT "QuantityPair_projectId_ruledPassageId_fkey" FOREIGN KEY ("projectId", "ruledPassageId") REFERENCES "RuledPassage"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A ruling's repetition names the place it was said of.
ALTER TABLE "QuotationPair" ADD CONSTRAINT "QuotationPair_ruled_by_ruling" CHECK (state = 'suspected' OR "ruledPassageId" IS NOT NULL);
ALTER TABLE "QuantityPair" ADD CONSTRAINT "QuantityPair_ruled_by_ruling" CHECK (state = 'suspected' OR "ruledPassageId" IS NOT NULL);
-- Few are ruled on: an index of all would be as large as the tables.
CREATE INDEX "QuotationPair_ruled" ON "QuotationPair" ("projectId", "ruledPassageId") WHERE "ruledPassageId" IS NOT NULL;
CREATE INDEX "QuantityPair_ruled" ON "QuantityPair" ("projectId", "ruledPassageId") WHERE "ruledPassageId" IS NOT NULL;
