DROP VIEW security_keys_listing_totals_totals;

DROP INDEX idx_totp_setups_linked_preference_id;

ALTER TABLE totp_setups DROP COLUMN linked_preference_id;
