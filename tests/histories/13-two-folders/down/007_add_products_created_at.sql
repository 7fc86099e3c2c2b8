ALTER TABLE products DROP COLUMN created_at;
