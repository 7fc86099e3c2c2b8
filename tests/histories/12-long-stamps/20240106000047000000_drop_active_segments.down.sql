CREATE UNIQUE INDEX "idx_deliveries_provider_ref_sent_at_clicks" ON "deliveries" ("provider_ref", "sent_at", "clicks");

ALTER TABLE "poll_options" DROP COLUMN "etag";

CREATE VIEW "active_segments" AS
SELECT "publications"."id", "publications"."slug", count(*) AS "n"
FROM "publications"
LEFT JOIN "audiences" ON "audiences"."publication_id" = "publications"."id"
GROUP BY "publications"."id";
