DROP VIEW IF EXISTS "readers_listing_totals";
