-- CreateTable
CREATE TABLE "PlanChange" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlanChange_projectId_importId_idx" ON "PlanChange"("projectId", "importId");

-- CreateIndex
CREATE INDEX "PlanChange_createdAt_idx" ON "PlanChange"("createdAt");

-- AddForeignKey
ALTER TABLE "PlanChange" ADD CONSTRAINT "PlanChange_projectId_importId_fkey" FOREIGN KEY ("projectId", "importId") REFERENCES "Import"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
