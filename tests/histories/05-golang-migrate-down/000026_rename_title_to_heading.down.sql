ALTER TABLE boards RENAME COLUMN heading TO title;
