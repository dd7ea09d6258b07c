-- What must always hold and Prisma's language cannot say: authorship, checks, partial indexes, immutability, search.

-- ------------------------------------------------------------ every person named in a row exists
DO $$
DECLARE
  pair text[];
BEGIN
  FOREACH pair SLICE 1 IN ARRAY ARRAY[
    ['SourceReliability','setById'], ['Import','createdById'], ['Import','committedById'], ['Import','undoneById'],
    ['SourceFile','uploadedById'], ['Capture','createdById'], ['Article','excludedById'], ['ArticleRevision','authorId'],
    ['ArticleReading','userId'], ['Annotation','authorId'], ['AnnotationTag','addedById'], ['AnnotationRevision','authorId'],
    ['Claim','ownerId'], ['Claim','authorId'], ['ClaimRevision','ownerId'], ['ClaimRevision','authorId'],
    ['Evidence','authorId'], ['EvidenceRevision','authorId'], ['Decision','reviewerId'], ['Comment','authorId'],
    ['Reuse','ruledById'], ['AuditRow','actorId'], ['IdempotencyKey','userId']
  ] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES "User"(id) ON DELETE RESTRICT',
      pair[1], pair[1] || '_' || pair[2] || '_fkey', pair[2]);
  END LOOP;
END $$;

ALTER TABLE "AuditRow" ADD CONSTRAINT "AuditRow_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"(id) ON DELETE RESTRICT;

-- ------------------------------------------------------------ people, projects
ALTER TABLE "User"
  ADD CONSTRAINT "User_emailKey_folded" CHECK ("emailKey" = lower(email)),
  ADD CONSTRAINT "User_name_stated" CHECK (btrim(name) <> '');
CREATE UNIQUE INDEX "User_one_owner" ON "User" ("isOwner") WHERE "isOwner";

ALTER TABLE "Project"
  ADD CONSTRAINT "Project_slug_shape" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 60),
  ADD CONSTRAINT "Project_name_stated" CHECK (btrim(name) <> '');

-- ------------------------------------------------------------ sources
CREATE UNIQUE INDEX "Source_name_live" ON "Source" ("projectId", "nameKey") WHERE "deletedAt" IS NULL;
ALTER TABLE "Source" ADD CONSTRAINT "Source_name_stated" CHECK (btrim(name) <> '');

-- ------------------------------------------------------------ import
ALTER TABLE "SourceFile"
  ADD CONSTRAINT "SourceFile_sha256_shape" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "SourceFile_length" CHECK ("byteLength" BETWEEN 1 AND 20 * 1024 * 1024);
ALTER TABLE "ImportFile"
  ADD CONSTRAINT "ImportFile_planned_or_wrong" CHECK (
    (state = 'planned' AND "sourceFileId" IS NOT NULL AND "errorCode" IS NULL)
    OR (state = 'failed' AND "errorCode" IS NOT NULL AND "errorMessage" IS NOT NULL));
ALTER TABLE "Import"
  ADD CONSTRAINT "Import_committed_whole" CHECK (
    (state IN ('committed', 'undone')) = ("committedAt" IS NOT NULL AND "committedById" IS NOT NULL AND "planHash" IS NOT NULL)),
  ADD CONSTRAINT "Import_undone_whole" CHECK ((state = 'undone') = ("undoneAt" IS NOT NULL AND "undoneById" IS NOT NULL));

-- ------------------------------------------------------------ articles
ALTER TABLE "Article"
  ADD CONSTRAINT "Article_title_stated" CHECK (btrim(title) <> ''),
  ADD CONSTRAINT "Article_date_and_precision" CHECK (("publishedPrecision" = 'unknown') = ("publishedOn" IS NULL)),
  ADD CONSTRAINT "Article_minute_has_time" CHECK (("publishedPrecision" = 'minute') = ("publishedAt" IS NOT NULL)),
  ADD CONSTRAINT "Article_bounds_order" CHECK ("notBefore" IS NULL OR "notAfter" IS NULL OR "notBefore" <= "notAfter"),
  ADD CONSTRAINT "Article_bounds_reason" CHECK (("notBefore" IS NULL AND "notAfter" IS NULL) OR "boundsReason" IS NOT NULL),
  ADD CONSTRAINT "Article_exclusion_whole" CHECK (
    ("excludedAt" IS NULL) = ("excludedById" IS NULL) AND ("excludedAt" IS NULL) = ("excludedReason" IS NULL));
-- The day by which lists sort: the stated one, else the earliest it can be.
ALTER TABLE "Article" ADD COLUMN "sortOn" date GENERATED ALWAYS AS (COALESCE("publishedOn", "notBefore", DATE '0001-01-01')) STORED;
CREATE INDEX "Article_by_date" ON "Article" ("projectId", "sortOn" DESC, id DESC) WHERE "deletedAt" IS NULL;
CREATE COLLATION IF NOT EXISTS title_order (provider = icu, locale = 'und-u-kn-true');
CREATE INDEX "Article_by_title" ON "Article" ("projectId", title COLLATE title_order, id) WHERE "deletedAt" IS NULL;
CREATE INDEX "Article_by_arrival" ON "Article" ("projectId", "createdAt" DESC, id DESC) WHERE "deletedAt" IS NULL;

ALTER TABLE "ArticleVersion"
  ADD CONSTRAINT "ArticleVersion_length" CHECK ("lengthUtf16" >= 1 AND "lengthUtf16" >= length(body)),
  ADD CONSTRAINT "ArticleVersion_raw_span" CHECK (0 <= "rawStartUtf16" AND "rawStartUtf16" < "rawEndUtf16"),
  ADD CONSTRAINT "ArticleVersion_direction" CHECK (direction IN ('ltr', 'rtl')),
  ADD CONSTRAINT "ArticleVersion_source_file" FOREIGN KEY ("projectId", "sourceFileId") REFERENCES "SourceFile"("projectId", id) ON DELETE RESTRICT;
ALTER TABLE "ArticleAside" ADD CONSTRAINT "ArticleAside_span" CHECK (0 <= "rawStartUtf16" AND "rawStartUtf16" < "rawEndUtf16");

-- ------------------------------------------------------------ codebook
CREATE UNIQUE INDEX "Tag_name_live" ON "Tag" ("projectId", "parentId", "nameKey") NULLS NOT DISTINCT WHERE "deletedAt" IS NULL;
CREATE UNIQUE INDEX "Tag_key_live" ON "Tag" ("projectId", key) WHERE "deletedAt" IS NULL AND key IS NOT NULL;
ALTER TABLE "Tag"
  ADD CONSTRAINT "Tag_name_stated" CHECK (btrim(name) <> ''),
  ADD CONSTRAINT "Tag_key_shape" CHECK (key ~ '^[1-9]$'),
  ADD CONSTRAINT "Tag_hue_known" CHECK (hue IN ('amber','coral','rose','plum','violet','blue','cyan','teal','green','olive'));

CREATE FUNCTION tag_tree_has_no_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE up AS (
      SELECT t.id, t."parentId" FROM "Tag" t WHERE t."projectId" = NEW."projectId" AND t.id = NEW."parentId"
      UNION
      SELECT t.id, t."parentId" FROM "Tag" t JOIN up ON t.id = up."parentId" WHERE t."projectId" = NEW."projectId"
    )
    SELECT 1 FROM up WHERE up.id = NEW.id
  ) THEN
    RAISE EXCEPTION 'a tag cannot stand under itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'Tag_no_cycle';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Tag_no_cycle" BEFORE INSERT OR UPDATE OF "parentId" ON "Tag"
  FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL) EXECUTE FUNCTION tag_tree_has_no_cycle();

-- ------------------------------------------------------------ spans, sharing, grading, ruling
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Annotation', 'Evidence'] LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I CHECK (0 <= "startUtf16" AND "startUtf16" < "endUtf16" AND "endUtf16" <= "lengthUtf16")', t, t || '_span');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['Annotation', 'Claim', 'Evidence'] LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I CHECK ((visibility = ''shared'') = ("sharedAt" IS NOT NULL))', t, t || '_shared_when');
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I CHECK ("withdrawnAt" IS NULL OR visibility = ''shared'')', t, t || '_withdrawn_was_shared');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['Decision', 'Comment'] LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I CHECK (num_nonnulls("annotationId", "claimId", "evidenceId") = 1)', t, t || '_one_subject');
  END LOOP;
END $$;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_credibility_scale" CHECK (credibility BETWEEN 1 AND 6);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_text_stated" CHECK (btrim(text) <> '');
ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_not_on_own_work" CHECK ("reviewerId" <> "subjectAuthorId"),
  ADD CONSTRAINT "Decision_reason_stated" CHECK (verdict = 'accept' OR btrim(reason) <> '');

-- What was shared once stays shared (it can be withdrawn, or deleted with undo); an author never changes.
CREATE FUNCTION shared_stays_shared() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.visibility = 'shared' AND NEW.visibility = 'draft' THEN
    RAISE EXCEPTION 'shared work cannot become a draft again' USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  IF OLD."authorId" <> NEW."authorId" THEN
    RAISE EXCEPTION 'an author cannot change' USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Annotation_stays_shared" BEFORE UPDATE ON "Annotation" FOR EACH ROW EXECUTE FUNCTION shared_stays_shared();
CREATE TRIGGER "Claim_stays_shared" BEFORE UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION shared_stays_shared();
CREATE TRIGGER "Evidence_stays_shared" BEFORE UPDATE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION shared_stays_shared();

-- Shared evidence may not hang on a claim nobody else can see, nor a draft claim carry another's evidence.
CREATE FUNCTION evidence_fits_claim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  claim "Claim";
BEGIN
  SELECT * INTO claim FROM "Claim" c WHERE c."projectId" = NEW."projectId" AND c.id = NEW."claimId" FOR SHARE;
  IF claim.visibility = 'draft' AND (NEW.visibility = 'shared' OR NEW."authorId" <> claim."authorId") THEN
    RAISE EXCEPTION 'evidence on a draft claim is its author''s draft' USING ERRCODE = 'check_violation', CONSTRAINT = 'Evidence_fits_claim';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Evidence_fits_claim" BEFORE INSERT OR UPDATE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION evidence_fits_claim();

-- ------------------------------------------------------------ comparison
ALTER TABLE "Comparison"
  ADD CONSTRAINT "Comparison_ordered" CHECK ("versionAId" < "versionBId"),
  ADD CONSTRAINT "Comparison_containment" CHECK ("containmentA" BETWEEN 0 AND 1 AND "containmentB" BETWEEN 0 AND 1);
ALTER TABLE "Reuse"
  ADD CONSTRAINT "Reuse_spans" CHECK (0 <= "aStartUtf16" AND "aStartUtf16" < "aEndUtf16" AND 0 <= "bStartUtf16" AND "bStartUtf16" < "bEndUtf16"),
  ADD CONSTRAINT "Reuse_similarity" CHECK (similarity BETWEEN 0 AND 1),
  ADD CONSTRAINT "Reuse_ruled_whole" CHECK ((state = 'suspected') = ("ruledById" IS NULL) AND (state = 'suspected') = ("ruledAt" IS NULL));

-- ------------------------------------------------------------ append-only and immutable tables
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
END $$;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'AuditRow', 'AuditSeal', 'Decision', 'SourceReliability', 'SourceFile', 'SourceFileChunk', 'ArticleVersion', 'ArticleAside',
    'ArticleRevision', 'AnnotationRevision', 'ClaimRevision', 'EvidenceRevision'
  ] LOOP
    EXECUTE format('CREATE TRIGGER %1$I BEFORE UPDATE OR DELETE ON %2$I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_append_only', t);
    EXECUTE format('CREATE TRIGGER %1$I BEFORE TRUNCATE ON %2$I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t || '_not_emptied', t);
  END LOOP;
END $$;

-- ------------------------------------------------------------ full-text search
-- One vector an article: title above byline above the current version's body, each by the version's configuration.
ALTER TABLE "Article" ADD COLUMN search tsvector;
CREATE FUNCTION article_search_vector() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version_body text := '';
  config regconfig := 'simple';
BEGIN
  SELECT v.body, v."searchConfig"::regconfig INTO version_body, config
    FROM "ArticleVersion" v WHERE v."projectId" = NEW."projectId" AND v.id = NEW."currentVersionId";
  BEGIN
    NEW.search := setweight(to_tsvector(COALESCE(config, 'simple'), NEW.title), 'A')
      || setweight(to_tsvector('simple', COALESCE(NEW.byline, '')), 'B')
      || setweight(to_tsvector(COALESCE(config, 'simple'), COALESCE(version_body, '')), 'D');
  EXCEPTION WHEN program_limit_exceeded THEN
    -- A tsvector holds at most 1 MB of lexemes: of a text beyond that, the head is what is found.
    NEW.search := setweight(to_tsvector(COALESCE(config, 'simple'), NEW.title), 'A')
      || setweight(to_tsvector(COALESCE(config, 'simple'), left(version_body, 100000)), 'D');
  END;
  RETURN NEW;
END $$;
CREATE TRIGGER "Article_search" BEFORE INSERT OR UPDATE OF title, byline, "currentVersionId" ON "Article"
  FOR EACH ROW EXECUTE FUNCTION article_search_vector();
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX "Article_search_index" ON "Article" USING gin ("projectId", search) WHERE "deletedAt" IS NULL;
