-- A long file's plan is edited by the worker: what the web process asks of it, and waits for.

-- CreateTable
CREATE TABLE "AskedEdit" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "importFileId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "address" TEXT,
    "requestKey" TEXT,
    "requestHash" TEXT,
    "revision" INTEGER NOT NULL,
    "edits" JSONB NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB,

    CONSTRAINT "AskedEdit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AskedEdit_projectId_importFileId_idx" ON "AskedEdit"("projectId", "importFileId");

-- CreateIndex
CREATE INDEX "AskedEdit_until_idx" ON "AskedEdit"("until");

-- AddForeignKey
ALTER TABLE "AskedEdit" ADD CONSTRAINT "AskedEdit_projectId_importFileId_fkey" FOREIGN KEY ("projectId", "importFileId") REFERENCES "ImportFile"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AskedEdit" ADD CONSTRAINT "AskedEdit_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"(id) ON DELETE RESTRICT;
ALTER TABLE "AskedEdit" ADD CONSTRAINT "AskedEdit_request_whole" CHECK (("requestKey" IS NULL) = ("requestHash" IS NULL));
