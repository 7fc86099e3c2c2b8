CREATE VIEW security_keys_listing_totals AS SELECT public_key, count(*) AS total FROM security_keys_listing GROUP BY public_key;
