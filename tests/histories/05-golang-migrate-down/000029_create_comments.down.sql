ALTER TABLE comments DROP COLUMN origin;

DROP TABLE comments;
