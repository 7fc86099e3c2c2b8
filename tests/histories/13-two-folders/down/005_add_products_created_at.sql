DROP TABLE variants;

ALTER TABLE products DROP COLUMN created_at;
