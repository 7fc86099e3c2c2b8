CREATE VIEW "readers_listing_totals" AS SELECT "confirmed_at", count(*) AS "total" FROM "readers_listing" GROUP BY "confirmed_at";
