ALTER TABLE preferences DROP COLUMN has_key;
