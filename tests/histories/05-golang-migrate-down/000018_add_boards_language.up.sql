ALTER TABLE boards ADD language TEXT;

ALTER TABLE lists DROP COLUMN position;

ALTER TABLE cards ADD COLUMN created_at TEXT;
