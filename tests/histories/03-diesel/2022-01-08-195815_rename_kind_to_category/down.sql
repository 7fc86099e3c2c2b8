ALTER TABLE devices RENAME COLUMN category TO kind;
