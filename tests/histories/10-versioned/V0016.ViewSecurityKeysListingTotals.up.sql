CREATE VIEW security_keys_listing_totals AS SELECT is_clone, count(*) AS total FROM security_keys_listing GROUP BY is_clone;
