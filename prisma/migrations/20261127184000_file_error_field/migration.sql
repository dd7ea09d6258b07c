-- The column of a table, or a record's key, in which a file's problem was met. Of files that are there already the message
-- names it alone.
ALTER TABLE "ImportFile" ADD COLUMN     "errorField" TEXT;
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_error_field" CHECK ("errorField" IS NULL OR "errorCode" IS NOT NULL);
