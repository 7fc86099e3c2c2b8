ALTER TABLE totp_setups DROP COLUMN etag;

DROP TABLE attempts;
