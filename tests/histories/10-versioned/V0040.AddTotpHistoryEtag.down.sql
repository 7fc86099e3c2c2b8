ALTER TABLE totp_history DROP COLUMN etag;
