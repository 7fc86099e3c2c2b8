ALTER TABLE movements ADD COLUMN reason_length INTEGER GENERATED ALWAYS AS (length(reason)) VIRTUAL;
