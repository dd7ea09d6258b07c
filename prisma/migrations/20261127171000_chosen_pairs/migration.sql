-- A pair is claimed by the job of one of its versions, or by that of a person's choice of the two articles.
ALTER TABLE "ComparedPair" DROP CONSTRAINT "ComparedPair_owner";
ALTER TABLE "ComparedPair" RENAME COLUMN "ownerVersionId" TO "ownerId";

-- CreateTable
CREATE TABLE "ChosenPair" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleAId" UUID NOT NULL,
    "articleBId" UUID NOT NULL,
    "chosenById" UUID NOT NULL,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChosenPair_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChosenPair_projectId_articleBId_idx" ON "ChosenPair"("projectId", "articleBId");

-- CreateIndex
CREATE UNIQUE INDEX "ChosenPair_projectId_articleAId_articleBId_key" ON "ChosenPair"("projectId", "articleAId", "articleBId");

-- AddForeignKey
ALTER TABLE "ChosenPair" ADD CONSTRAINT "ChosenPair_projectId_articleAId_fkey" FOREIGN KEY ("projectId", "articleAId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChosenPair" ADD CONSTRAINT "ChosenPair_projectId_articleBId_fkey" FOREIGN KEY ("projectId", "articleBId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ChosenPair"
  ADD CONSTRAINT "ChosenPair_chosenById_fkey" FOREIGN KEY ("chosenById") REFERENCES "User"(id) ON DELETE RESTRICT,
  ADD CONSTRAINT "ChosenPair_ordered" CHECK ("articleAId" < "articleBId");
