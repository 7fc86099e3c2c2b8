DROP TABLE folder_ciphers;

ALTER TABLE organizations DROP COLUMN etag;

ALTER TABLE organizations DROP COLUMN meta;
