ALTER TABLE folder_ciphers DROP COLUMN language;
