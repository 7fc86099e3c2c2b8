DROP VIEW active_consents;

ALTER TABLE totp_history DROP COLUMN revision;
