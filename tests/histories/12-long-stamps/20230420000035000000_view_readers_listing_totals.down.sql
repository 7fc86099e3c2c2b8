DROP VIEW "readers_listing_totals";
