ALTER TABLE boards RENAME COLUMN title TO heading;
