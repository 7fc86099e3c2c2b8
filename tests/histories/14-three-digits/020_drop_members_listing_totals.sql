DROP VIEW IF EXISTS "members_listing_totals";
