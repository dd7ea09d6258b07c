-- What must always hold of compared pairs, quantities and what people say of reuse.

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AlignmentRuling', 'DirectionRuling', 'Independence', 'IndependenceRevision'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("authorId") REFERENCES "User"(id) ON DELETE RESTRICT', t, t || '_authorId_fkey');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['RuledPassage', 'AlignmentRuling', 'DirectionRuling', 'Independence', 'IndependenceRevision'] LOOP
    EXECUTE format('CREATE TRIGGER %1$I BEFORE UPDATE OR DELETE ON %2$I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_append_only', t);
    EXECUTE format('CREATE TRIGGER %1$I BEFORE TRUNCATE ON %2$I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t || '_not_emptied', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['AlignmentRuling', 'DirectionRuling', 'IndependenceRevision'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (number >= 1)', t, t || '_numbered');
  END LOOP;
  FOREACH t IN ARRAY ARRAY['RuledPassage', 'DirectionRuling', 'Independence'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ("articleAId" < "articleBId")', t, t || '_ordered');
  END LOOP;
END $$;

ALTER TABLE "ComparedPair"
  ADD CONSTRAINT "ComparedPair_ordered" CHECK ("versionAId" < "versionBId"),
  ADD CONSTRAINT "ComparedPair_owner" CHECK ("ownerVersionId" IN ("versionAId", "versionBId")),
  ADD CONSTRAINT "ComparedPair_problem_when_done" CHECK (problem IS NULL OR "doneAt" IS NOT NULL);
-- What a job that was killed takes up again, and what is still to come for a version.
CREATE INDEX "ComparedPair_open" ON "ComparedPair" ("projectId", "ownerVersionId") WHERE "doneAt" IS NULL;

ALTER TABLE "VersionQuantity" ADD CONSTRAINT "VersionQuantity_span"
  CHECK (0 <= "startUtf16" AND "startUtf16" < "endUtf16" AND "endUtf16" <= "lengthUtf16");
ALTER TABLE "VersionAnalysis" ADD CONSTRAINT "VersionAnalysis_left_out" CHECK ("leftOut" >= 0);

ALTER TABLE "RuledPassage"
  ADD CONSTRAINT "RuledPassage_spans" CHECK (
    0 <= "aStartUtf16" AND "aStartUtf16" < "aEndUtf16" AND "aEndUtf16" <= "aLengthUtf16"
    AND 0 <= "bStartUtf16" AND "bStartUtf16" < "bEndUtf16" AND "bEndUtf16" <= "bLengthUtf16"),
  -- length() counts code points: never more than the UTF-16 units of the span.
  ADD CONSTRAINT "RuledPassage_exact" CHECK (
    length("aExact") BETWEEN 1 AND "aEndUtf16" - "aStartUtf16" AND length("bExact") BETWEEN 1 AND "bEndUtf16" - "bStartUtf16");

-- Who says which way a text went, or that two are independent, says why; taking it back needs no reason.
ALTER TABLE "DirectionRuling" ADD CONSTRAINT "DirectionRuling_reason_stated" CHECK (word = 'none' OR btrim(reason) <> '');
ALTER TABLE "IndependenceRevision" ADD CONSTRAINT "IndependenceRevision_reason_stated" CHECK (btrim(reason) <> '');
-- One chain for each pair of articles, and one for each passage.
CREATE UNIQUE INDEX "DirectionRuling_chain" ON "DirectionRuling" ("projectId", "articleAId", "articleBId", "ruledPassageId", number)
  NULLS NOT DISTINCT;

-- A ruling's repetition in Reuse names the place it was said of.
ALTER TABLE "Reuse" ADD CONSTRAINT "Reuse_ruled_by_ruling" CHECK (state = 'suspected' OR "ruledPassageId" IS NOT NULL) NOT VALID;

-- The pairs with a number, or a quotation, that differs.
CREATE INDEX "QuantityPair_differing" ON "QuantityPair" ("projectId", "comparisonId") WHERE verdict IN ('changed', 'conflict');
CREATE INDEX "QuotationPair_altered" ON "QuotationPair" ("projectId", "comparisonId") WHERE verdict = 'altered';
-- The passages that count as the same text: what a person confirmed, and what is taken for copied and was not rejected.
CREATE INDEX "Reuse_counts" ON "Reuse" ("projectId", "comparisonId")
  WHERE state = 'confirmed' OR (state = 'suspected' AND nature = 'copied');
