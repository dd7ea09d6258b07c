-- What the project has already of an article to come is found by its address, its title and source, and its words.

ALTER TABLE "PlannedArticle" ADD COLUMN "knownAt" TIMESTAMPTZ(3);
ALTER TABLE "Import" ADD COLUMN "repeatedIn" TEXT;

-- An address without what leads to the same page: scheme, "www.", the fragment, marks of campaigns, a last slash.
CREATE FUNCTION url_key(url text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(substring(bare FROM '^[^/?]*')) || rtrim(substring(bare FROM '^[^/?]*(.*)$'), '/?&')
  FROM (SELECT regexp_replace(regexp_replace(regexp_replace(url, '#.*$', ''), '^[a-zA-Z]+://([wW]{3}\.)?', ''),
    '(\?|&)((utm_[a-zA-Z]+|fbclid|gclid|mc_cid|mc_eid)=[^&]*(&|$))+', '\1', 'g') AS bare) AS parts
$$;
CREATE INDEX "Article_by_url" ON "Article" ("projectId", url_key(url)) WHERE url IS NOT NULL AND "deletedAt" IS NULL;
CREATE INDEX "Capture_by_url" ON "Capture" ("projectId", url_key(url)) WHERE url IS NOT NULL;
CREATE INDEX "Article_captureId_idx" ON "Article" ("projectId", "captureId") WHERE "captureId" IS NOT NULL;
