ALTER TABLE folder_ciphers ADD language TEXT;
