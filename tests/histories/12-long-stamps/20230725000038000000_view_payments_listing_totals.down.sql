DROP VIEW "active_segments";

DROP VIEW "payments_listing_totals";
