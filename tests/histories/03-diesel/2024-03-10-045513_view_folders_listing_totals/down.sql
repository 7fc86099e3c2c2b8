DROP VIEW folders_listing_totals;
