ALTER TABLE devices RENAME COLUMN kind TO category;
