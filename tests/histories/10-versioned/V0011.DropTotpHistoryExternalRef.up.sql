ALTER TABLE totp_history DROP COLUMN external_ref;
