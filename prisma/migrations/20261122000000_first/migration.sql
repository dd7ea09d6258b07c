-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('analyst', 'reviewer', 'admin');

-- CreateEnum
CREATE TYPE "ReliabilityLetter" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('uploading', 'planned', 'committed', 'undone', 'discarded');

-- CreateEnum
CREATE TYPE "ImportFileState" AS ENUM ('planned', 'failed');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('minute', 'day', 'month', 'year', 'unknown');

-- CreateEnum
CREATE TYPE "AsideKind" AS ENUM ('caption', 'note', 'removed');

-- CreateEnum
CREATE TYPE "ReadingState" AS ENUM ('reading', 'done');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('draft', 'shared');

-- CreateEnum
CREATE TYPE "RevisionCause" AS ENUM ('created', 'edited', 'shared', 'withdrawn', 'deleted', 'restored', 'ruled');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "Likelihood" AS ENUM ('almostNoChance', 'veryUnlikely', 'unlikely', 'roughlyEvenChance', 'likely', 'veryLikely', 'almostCertain');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('low', 'moderate', 'high');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('supports', 'disputes', 'mentions');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('accept', 'amend', 'reject');

-- CreateEnum
CREATE TYPE "ReuseKind" AS ENUM ('verbatim', 'edited', 'paraphrase');

-- CreateEnum
CREATE TYPE "ReuseState" AS ENUM ('suspected', 'confirmed', 'rejected');

-- CreateEnum
CREATE TYPE "QuotationVerdict" AS ENUM ('same', 'altered', 'truncated', 'extended', 'onlyA', 'onlyB');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "oneTimeExpiresAt" TIMESTAMPTZ(3),
    "isOwner" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedWhy" TEXT,
    "address" TEXT,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" UUID NOT NULL,
    "emailKey" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupToken" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetupToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "analystsMayCommit" BOOLEAN NOT NULL DEFAULT false,
    "nextClaimNumber" INTEGER NOT NULL DEFAULT 1,
    "nextImportNumber" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "domain" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceAlias" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,

    CONSTRAINT "SourceAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceReliability" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "letter" "ReliabilityLetter" NOT NULL,
    "validFrom" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "setById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceReliability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AliasName" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "aliasId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,

    CONSTRAINT "AliasName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ImportState" NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committedById" UUID,
    "committedAt" TIMESTAMPTZ(3),
    "planHash" TEXT,
    "undoneById" UUID,
    "undoneAt" TIMESTAMPTZ(3),
    "engine" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceFile" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "byteLength" INTEGER NOT NULL,
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceFileChunk" (
    "projectId" UUID NOT NULL,
    "sourceFileId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "SourceFileChunk_pkey" PRIMARY KEY ("projectId","sourceFileId","index")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "state" "ImportFileState" NOT NULL,
    "sourceFileId" UUID,
    "encoding" TEXT,
    "format" TEXT,
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "errorLine" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlannedArticle" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "importFileId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "planned" JSONB NOT NULL,
    "corrections" JSONB NOT NULL DEFAULT '{}',
    "isIncluded" BOOLEAN NOT NULL DEFAULT true,
    "articleId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PlannedArticle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Capture" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sourceFileId" UUID NOT NULL,
    "url" TEXT,
    "archiveUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "method" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "captureId" UUID,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "url" TEXT,
    "sourceId" UUID,
    "primarySourceId" UUID,
    "primaryPublishedOn" DATE,
    "primaryByline" TEXT,
    "primaryUrl" TEXT,
    "primaryStated" TEXT,
    "publishedStated" TEXT,
    "publishedOn" DATE,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedPrecision" "DatePrecision" NOT NULL DEFAULT 'unknown',
    "publishedZone" TEXT,
    "notBefore" DATE,
    "notAfter" DATE,
    "boundsReason" TEXT,
    "currentVersionId" UUID,
    "excludedAt" TIMESTAMPTZ(3),
    "excludedById" UUID,
    "excludedReason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "lengthUtf16" INTEGER NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bodyMap" JSONB NOT NULL,
    "rawStartUtf16" INTEGER NOT NULL,
    "rawEndUtf16" INTEGER NOT NULL,
    "sourceFileId" UUID NOT NULL,
    "encoding" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "searchConfig" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleAside" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "kind" "AsideKind" NOT NULL,
    "text" TEXT NOT NULL,
    "rule" TEXT,
    "rawStartUtf16" INTEGER NOT NULL,
    "rawEndUtf16" INTEGER NOT NULL,

    CONSTRAINT "ArticleAside_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleRevision" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleReading" (
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "state" "ReadingState" NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleReading_pkey" PRIMARY KEY ("projectId","articleId","userId")
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "definition" TEXT NOT NULL DEFAULT '',
    "hue" TEXT NOT NULL,
    "key" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "lengthUtf16" INTEGER NOT NULL,
    "startUtf16" INTEGER NOT NULL,
    "endUtf16" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "visibility" "Visibility" NOT NULL DEFAULT 'draft',
    "sharedAt" TIMESTAMPTZ(3),
    "authorId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnotationTag" (
    "projectId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "tagId" UUID NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AnnotationTag_pkey" PRIMARY KEY ("projectId","annotationId","tagId")
);

-- CreateTable
CREATE TABLE "AnnotationRevision" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cause" "RevisionCause" NOT NULL,
    "decisionId" UUID,
    "note" TEXT NOT NULL,
    "tagIds" UUID[],
    "visibility" "Visibility" NOT NULL,
    "startUtf16" INTEGER NOT NULL,
    "endUtf16" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AnnotationRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "status" "ClaimStatus" NOT NULL DEFAULT 'open',
    "ownerId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "dueOn" DATE,
    "likelihood" "Likelihood",
    "likelihoodReason" TEXT NOT NULL DEFAULT '',
    "confidence" "Confidence",
    "visibility" "Visibility" NOT NULL DEFAULT 'draft',
    "sharedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimRevision" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cause" "RevisionCause" NOT NULL,
    "decisionId" UUID,
    "text" TEXT NOT NULL,
    "status" "ClaimStatus" NOT NULL,
    "ownerId" UUID NOT NULL,
    "dueOn" DATE,
    "likelihood" "Likelihood",
    "likelihoodReason" TEXT NOT NULL,
    "confidence" "Confidence",
    "visibility" "Visibility" NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClaimRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "lengthUtf16" INTEGER NOT NULL,
    "startUtf16" INTEGER NOT NULL,
    "endUtf16" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "stance" "Stance" NOT NULL,
    "credibility" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "visibility" "Visibility" NOT NULL DEFAULT 'draft',
    "sharedAt" TIMESTAMPTZ(3),
    "authorId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceRevision" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cause" "RevisionCause" NOT NULL,
    "decisionId" UUID,
    "stance" "Stance" NOT NULL,
    "credibility" INTEGER,
    "note" TEXT NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "startUtf16" INTEGER NOT NULL,
    "endUtf16" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvidenceRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "annotationId" UUID,
    "claimId" UUID,
    "evidenceId" UUID,
    "subjectRevision" INTEGER NOT NULL,
    "subjectAuthorId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "annotationId" UUID,
    "claimId" UUID,
    "evidenceId" UUID,
    "parentId" UUID,
    "body" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VersionAnalysis" (
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "engine" TEXT NOT NULL,
    "finishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VersionAnalysis_pkey" PRIMARY KEY ("projectId","versionId","engine")
);

-- CreateTable
CREATE TABLE "VersionFingerprint" (
    "projectId" UUID NOT NULL,
    "hash" BIGINT NOT NULL,
    "versionId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "startUtf16" INTEGER NOT NULL,

    CONSTRAINT "VersionFingerprint_pkey" PRIMARY KEY ("projectId","hash","versionId","startUtf16")
);

-- CreateTable
CREATE TABLE "Comparison" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleAId" UUID NOT NULL,
    "versionAId" UUID NOT NULL,
    "articleBId" UUID NOT NULL,
    "versionBId" UUID NOT NULL,
    "engine" TEXT NOT NULL,
    "containmentA" DOUBLE PRECISION NOT NULL,
    "containmentB" DOUBLE PRECISION NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comparison_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reuse" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "comparisonId" UUID NOT NULL,
    "aStartUtf16" INTEGER NOT NULL,
    "aEndUtf16" INTEGER NOT NULL,
    "bStartUtf16" INTEGER NOT NULL,
    "bEndUtf16" INTEGER NOT NULL,
    "kind" "ReuseKind" NOT NULL,
    "similarity" DOUBLE PRECISION NOT NULL,
    "state" "ReuseState" NOT NULL DEFAULT 'suspected',
    "ruledById" UUID,
    "ruledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reuse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotationPair" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "comparisonId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "verdict" "QuotationVerdict" NOT NULL,
    "a" JSONB,
    "b" JSONB,
    "changes" JSONB NOT NULL,
    "note" TEXT,

    CONSTRAINT "QuotationPair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditRow" (
    "id" UUID NOT NULL,
    "projectId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "act" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'done',
    "subjectType" TEXT,
    "subjectId" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT,

    CONSTRAINT "AuditRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "auditRowId" UUID NOT NULL,
    "chainId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("auditRowId")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_emailKey_key" ON "User"("emailKey");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "SignInAttempt_emailKey_at_idx" ON "SignInAttempt"("emailKey", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_address_at_idx" ON "SignInAttempt"("address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "SetupToken_tokenHash_key" ON "SetupToken"("tokenHash");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_projectId_id_key" ON "Source"("projectId", "id");

-- CreateIndex
CREATE INDEX "SourceAlias_projectId_sourceId_idx" ON "SourceAlias"("projectId", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceAlias_projectId_nameKey_key" ON "SourceAlias"("projectId", "nameKey");

-- CreateIndex
CREATE INDEX "SourceReliability_projectId_sourceId_validFrom_idx" ON "SourceReliability"("projectId", "sourceId", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Alias_projectId_id_key" ON "Alias"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AliasName_projectId_nameKey_key" ON "AliasName"("projectId", "nameKey");

-- CreateIndex
CREATE INDEX "Import_projectId_createdAt_idx" ON "Import"("projectId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Import_projectId_id_key" ON "Import"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Import_projectId_number_key" ON "Import"("projectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SourceFile_projectId_id_key" ON "SourceFile"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SourceFile_projectId_sha256_key" ON "SourceFile"("projectId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ImportFile_projectId_id_key" ON "ImportFile"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ImportFile_importId_position_key" ON "ImportFile"("importId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedArticle_articleId_key" ON "PlannedArticle"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedArticle_projectId_articleId_key" ON "PlannedArticle"("projectId", "articleId");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedArticle_importFileId_position_key" ON "PlannedArticle"("importFileId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Capture_projectId_id_key" ON "Capture"("projectId", "id");

-- CreateIndex
CREATE INDEX "Article_projectId_sourceId_idx" ON "Article"("projectId", "sourceId");

-- CreateIndex
CREATE INDEX "Article_projectId_importId_idx" ON "Article"("projectId", "importId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_projectId_id_key" ON "Article"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Article_projectId_id_currentVersionId_key" ON "Article"("projectId", "id", "currentVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_projectId_articleId_id_key" ON "ArticleVersion"("projectId", "articleId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_projectId_articleId_number_key" ON "ArticleVersion"("projectId", "articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_projectId_articleId_id_lengthUtf16_key" ON "ArticleVersion"("projectId", "articleId", "id", "lengthUtf16");

-- CreateIndex
CREATE INDEX "ArticleAside_projectId_versionId_rawStartUtf16_idx" ON "ArticleAside"("projectId", "versionId", "rawStartUtf16");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleRevision_projectId_articleId_number_key" ON "ArticleRevision"("projectId", "articleId", "number");

-- CreateIndex
CREATE INDEX "ArticleReading_projectId_userId_state_idx" ON "ArticleReading"("projectId", "userId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_projectId_id_key" ON "Tag"("projectId", "id");

-- CreateIndex
CREATE INDEX "Annotation_projectId_articleId_idx" ON "Annotation"("projectId", "articleId");

-- CreateIndex
CREATE INDEX "Annotation_projectId_authorId_idx" ON "Annotation"("projectId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_projectId_id_key" ON "Annotation"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_projectId_id_authorId_key" ON "Annotation"("projectId", "id", "authorId");

-- CreateIndex
CREATE INDEX "AnnotationTag_projectId_tagId_idx" ON "AnnotationTag"("projectId", "tagId");

-- CreateIndex
CREATE UNIQUE INDEX "AnnotationRevision_projectId_annotationId_number_key" ON "AnnotationRevision"("projectId", "annotationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_projectId_id_key" ON "Claim"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_projectId_id_authorId_key" ON "Claim"("projectId", "id", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_projectId_number_key" ON "Claim"("projectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimRevision_projectId_claimId_number_key" ON "ClaimRevision"("projectId", "claimId", "number");

-- CreateIndex
CREATE INDEX "Evidence_projectId_claimId_idx" ON "Evidence"("projectId", "claimId");

-- CreateIndex
CREATE INDEX "Evidence_projectId_articleId_idx" ON "Evidence"("projectId", "articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_projectId_id_key" ON "Evidence"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_projectId_id_authorId_key" ON "Evidence"("projectId", "id", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceRevision_projectId_evidenceId_number_key" ON "EvidenceRevision"("projectId", "evidenceId", "number");

-- CreateIndex
CREATE INDEX "Decision_projectId_createdAt_idx" ON "Decision"("projectId", "createdAt");

-- CreateIndex
CREATE INDEX "Decision_projectId_annotationId_idx" ON "Decision"("projectId", "annotationId");

-- CreateIndex
CREATE INDEX "Decision_projectId_claimId_idx" ON "Decision"("projectId", "claimId");

-- CreateIndex
CREATE INDEX "Decision_projectId_evidenceId_idx" ON "Decision"("projectId", "evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_projectId_id_key" ON "Decision"("projectId", "id");

-- CreateIndex
CREATE INDEX "Comment_projectId_annotationId_idx" ON "Comment"("projectId", "annotationId");

-- CreateIndex
CREATE INDEX "Comment_projectId_claimId_idx" ON "Comment"("projectId", "claimId");

-- CreateIndex
CREATE INDEX "Comment_projectId_evidenceId_idx" ON "Comment"("projectId", "evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_projectId_id_key" ON "Comment"("projectId", "id");

-- CreateIndex
CREATE INDEX "VersionFingerprint_projectId_versionId_idx" ON "VersionFingerprint"("projectId", "versionId");

-- CreateIndex
CREATE INDEX "Comparison_projectId_articleAId_idx" ON "Comparison"("projectId", "articleAId");

-- CreateIndex
CREATE INDEX "Comparison_projectId_articleBId_idx" ON "Comparison"("projectId", "articleBId");

-- CreateIndex
CREATE UNIQUE INDEX "Comparison_projectId_id_key" ON "Comparison"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Comparison_projectId_versionAId_versionBId_engine_key" ON "Comparison"("projectId", "versionAId", "versionBId", "engine");

-- CreateIndex
CREATE INDEX "Reuse_projectId_comparisonId_aStartUtf16_idx" ON "Reuse"("projectId", "comparisonId", "aStartUtf16");

-- CreateIndex
CREATE UNIQUE INDEX "QuotationPair_projectId_comparisonId_position_key" ON "QuotationPair"("projectId", "comparisonId", "position");

-- CreateIndex
CREATE INDEX "AuditRow_projectId_at_idx" ON "AuditRow"("projectId", "at");

-- CreateIndex
CREATE INDEX "AuditRow_subjectId_idx" ON "AuditRow"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_chainId_sequence_key" ON "AuditSeal"("chainId", "sequence");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceAlias" ADD CONSTRAINT "SourceAlias_projectId_sourceId_fkey" FOREIGN KEY ("projectId", "sourceId") REFERENCES "Source"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceReliability" ADD CONSTRAINT "SourceReliability_projectId_sourceId_fkey" FOREIGN KEY ("projectId", "sourceId") REFERENCES "Source"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AliasName" ADD CONSTRAINT "AliasName_projectId_aliasId_fkey" FOREIGN KEY ("projectId", "aliasId") REFERENCES "Alias"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceFile" ADD CONSTRAINT "SourceFile_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceFileChunk" ADD CONSTRAINT "SourceFileChunk_projectId_sourceFileId_fkey" FOREIGN KEY ("projectId", "sourceFileId") REFERENCES "SourceFile"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_projectId_importId_fkey" FOREIGN KEY ("projectId", "importId") REFERENCES "Import"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_projectId_sourceFileId_fkey" FOREIGN KEY ("projectId", "sourceFileId") REFERENCES "SourceFile"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedArticle" ADD CONSTRAINT "PlannedArticle_projectId_importFileId_fkey" FOREIGN KEY ("projectId", "importFileId") REFERENCES "ImportFile"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedArticle" ADD CONSTRAINT "PlannedArticle_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_projectId_sourceFileId_fkey" FOREIGN KEY ("projectId", "sourceFileId") REFERENCES "SourceFile"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_projectId_importId_fkey" FOREIGN KEY ("projectId", "importId") REFERENCES "Import"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_projectId_captureId_fkey" FOREIGN KEY ("projectId", "captureId") REFERENCES "Capture"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_projectId_sourceId_fkey" FOREIGN KEY ("projectId", "sourceId") REFERENCES "Source"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_projectId_primarySourceId_fkey" FOREIGN KEY ("projectId", "primarySourceId") REFERENCES "Source"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_projectId_id_currentVersionId_fkey" FOREIGN KEY ("projectId", "id", "currentVersionId") REFERENCES "ArticleVersion"("projectId", "articleId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleAside" ADD CONSTRAINT "ArticleAside_projectId_articleId_versionId_fkey" FOREIGN KEY ("projectId", "articleId", "versionId") REFERENCES "ArticleVersion"("projectId", "articleId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleRevision" ADD CONSTRAINT "ArticleRevision_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleReading" ADD CONSTRAINT "ArticleReading_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_projectId_parentId_fkey" FOREIGN KEY ("projectId", "parentId") REFERENCES "Tag"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_projectId_articleId_versionId_lengthUtf16_fkey" FOREIGN KEY ("projectId", "articleId", "versionId", "lengthUtf16") REFERENCES "ArticleVersion"("projectId", "articleId", "id", "lengthUtf16") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationTag" ADD CONSTRAINT "AnnotationTag_projectId_annotationId_fkey" FOREIGN KEY ("projectId", "annotationId") REFERENCES "Annotation"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationTag" ADD CONSTRAINT "AnnotationTag_projectId_tagId_fkey" FOREIGN KEY ("projectId", "tagId") REFERENCES "Tag"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationRevision" ADD CONSTRAINT "AnnotationRevision_projectId_annotationId_fkey" FOREIGN KEY ("projectId", "annotationId") REFERENCES "Annotation"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationRevision" ADD CONSTRAINT "AnnotationRevision_projectId_decisionId_fkey" FOREIGN KEY ("projectId", "decisionId") REFERENCES "Decision"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRevision" ADD CONSTRAINT "ClaimRevision_projectId_claimId_fkey" FOREIGN KEY ("projectId", "claimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRevision" ADD CONSTRAINT "ClaimRevision_projectId_decisionId_fkey" FOREIGN KEY ("projectId", "decisionId") REFERENCES "Decision"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_projectId_claimId_fkey" FOREIGN KEY ("projectId", "claimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_projectId_articleId_versionId_lengthUtf16_fkey" FOREIGN KEY ("projectId", "articleId", "versionId", "lengthUtf16") REFERENCES "ArticleVersion"("projectId", "articleId", "id", "lengthUtf16") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRevision" ADD CONSTRAINT "EvidenceRevision_projectId_evidenceId_fkey" FOREIGN KEY ("projectId", "evidenceId") REFERENCES "Evidence"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRevision" ADD CONSTRAINT "EvidenceRevision_projectId_decisionId_fkey" FOREIGN KEY ("projectId", "decisionId") REFERENCES "Decision"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_projectId_annotationId_subjectAuthorId_fkey" FOREIGN KEY ("projectId", "annotationId", "subjectAuthorId") REFERENCES "Annotation"("projectId", "id", "authorId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_projectId_claimId_subjectAuthorId_fkey" FOREIGN KEY ("projectId", "claimId", "subjectAuthorId") REFERENCES "Claim"("projectId", "id", "authorId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_projectId_evidenceId_subjectAuthorId_fkey" FOREIGN KEY ("projectId", "evidenceId", "subjectAuthorId") REFERENCES "Evidence"("projectId", "id", "authorId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_annotationId_fkey" FOREIGN KEY ("projectId", "annotationId") REFERENCES "Annotation"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_claimId_fkey" FOREIGN KEY ("projectId", "claimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_evidenceId_fkey" FOREIGN KEY ("projectId", "evidenceId") REFERENCES "Evidence"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_parentId_fkey" FOREIGN KEY ("projectId", "parentId") REFERENCES "Comment"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionAnalysis" ADD CONSTRAINT "VersionAnalysis_projectId_articleId_versionId_fkey" FOREIGN KEY ("projectId", "articleId", "versionId") REFERENCES "ArticleVersion"("projectId", "articleId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionFingerprint" ADD CONSTRAINT "VersionFingerprint_projectId_articleId_versionId_fkey" FOREIGN KEY ("projectId", "articleId", "versionId") REFERENCES "ArticleVersion"("projectId", "articleId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_projectId_articleAId_versionAId_fkey" FOREIGN KEY ("projectId", "articleAId", "versionAId") REFERENCES "ArticleVersion"("projectId", "articleId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_projectId_articleBId_versionBId_fkey" FOREIGN KEY ("projectId", "articleBId", "versionBId") REFERENCES "ArticleVersion"("projectId", "articleId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reuse" ADD CONSTRAINT "Reuse_projectId_comparisonId_fkey" FOREIGN KEY ("projectId", "comparisonId") REFERENCES "Comparison"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationPair" ADD CONSTRAINT "QuotationPair_projectId_comparisonId_fkey" FOREIGN KEY ("projectId", "comparisonId") REFERENCES "Comparison"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditSeal" ADD CONSTRAINT "AuditSeal_auditRowId_fkey" FOREIGN KEY ("auditRowId") REFERENCES "AuditRow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
