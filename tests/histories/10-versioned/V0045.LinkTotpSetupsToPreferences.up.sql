ALTER TABLE totp_setups ADD COLUMN linked_preference_id INTEGER REFERENCES preferences (id) ON DELETE SET NULL;

CREATE INDEX idx_totp_setups_linked_preference_id ON totp_setups (linked_preference_id);

CREATE VIEW security_keys_listing_totals_totals AS SELECT total, count(*) AS total FROM security_keys_listing_totals GROUP BY total;
