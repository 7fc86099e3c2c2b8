DROP VIEW IF EXISTS security_keys_listing_totals;
