CREATE VIEW "readers_listing_totals" AS SELECT "locale", count(*) AS "total" FROM "readers_listing" GROUP BY "locale";
