DROP VIEW "active_segments";

ALTER TABLE "poll_options" ADD COLUMN "etag" TEXT;

DROP INDEX "idx_deliveries_provider_ref_sent_at_clicks";
