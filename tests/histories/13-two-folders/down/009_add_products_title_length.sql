ALTER TABLE products DROP COLUMN title_length;
