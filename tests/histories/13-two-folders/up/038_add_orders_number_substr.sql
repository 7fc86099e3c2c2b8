ALTER TABLE orders ADD COLUMN number_substr TEXT GENERATED ALWAYS AS (substr(number, 1, 8)) VIRTUAL;
