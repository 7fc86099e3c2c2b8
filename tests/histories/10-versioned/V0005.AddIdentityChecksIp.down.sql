ALTER TABLE identity_checks DROP COLUMN ip;
