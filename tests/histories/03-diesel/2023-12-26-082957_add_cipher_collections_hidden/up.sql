ALTER TABLE cipher_collections ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT 1 CHECK (hidden IN (0, 1));
