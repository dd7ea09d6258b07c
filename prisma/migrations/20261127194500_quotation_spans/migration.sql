-- No quotation outside its text. In lax mode the filter looked into each quotation and compared nothing, so that nothing
-- was refused; what was kept until now was written by the engine and is not looked at again.
ALTER TABLE "VersionQuotations" DROP CONSTRAINT "VersionQuotations_spans";
ALTER TABLE "VersionQuotations" ADD CONSTRAINT "VersionQuotations_spans" CHECK (NOT jsonb_path_exists(quotations,
  'strict $[*] ? (@[0] < 0 || @[0] >= @[1] || @[1] > $length)', jsonb_build_object('length', "lengthUtf16"))) NOT VALID;
