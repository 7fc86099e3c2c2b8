CREATE VIEW "payments_listing_totals" AS SELECT "id", count(*) AS "total" FROM "payments_listing" GROUP BY "id";

CREATE VIEW "active_segments" AS
SELECT "publications"."id", "publications"."slug", count(*) AS "n"
FROM "publications"
LEFT JOIN "segments" ON "segments"."publication_id" = "publications"."id"
GROUP BY "publications"."id";
