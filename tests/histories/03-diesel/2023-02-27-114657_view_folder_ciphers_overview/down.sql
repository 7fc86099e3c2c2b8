ALTER TABLE memberships DROP COLUMN etag;

DROP VIEW folder_ciphers_overview;
