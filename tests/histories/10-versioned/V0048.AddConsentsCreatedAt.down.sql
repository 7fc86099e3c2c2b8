ALTER TABLE consents DROP COLUMN created_at;
