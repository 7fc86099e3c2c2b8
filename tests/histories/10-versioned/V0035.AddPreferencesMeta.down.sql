ALTER TABLE preferences DROP COLUMN meta;
