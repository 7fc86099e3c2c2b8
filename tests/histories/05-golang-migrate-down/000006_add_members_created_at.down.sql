DROP TABLE cards;

ALTER TABLE members DROP COLUMN created_at;
