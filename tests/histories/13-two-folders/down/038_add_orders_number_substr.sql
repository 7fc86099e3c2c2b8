ALTER TABLE orders DROP COLUMN number_substr;
