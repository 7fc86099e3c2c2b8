DROP VIEW IF EXISTS boards_overview;

ALTER TABLE cards ADD COLUMN created_at TEXT;
