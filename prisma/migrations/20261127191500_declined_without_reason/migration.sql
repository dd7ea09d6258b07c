-- An admin declines a proposal with one key, and may say why later.
ALTER TABLE "Import" DROP CONSTRAINT "Import_declined_whole";
ALTER TABLE "Import"
  ADD CONSTRAINT "Import_declined_whole" CHECK ((state = 'declined') = ("declinedAt" IS NOT NULL AND "declinedById" IS NOT NULL)),
  ADD CONSTRAINT "Import_decline_reason" CHECK (
    "declineReason" IS NULL OR (state = 'declined' AND btrim("declineReason") <> ''));
