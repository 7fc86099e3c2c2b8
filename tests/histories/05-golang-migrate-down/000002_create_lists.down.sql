ALTER TABLE lists DROP COLUMN title_length;

DROP TABLE lists;
