-- From from.sql to to.sql, made by `mig diff --sql`.

ALTER TABLE users ADD COLUMN plan TEXT NOT NULL DEFAULT 'free';
ALTER TABLE users ADD COLUMN age INTEGER CHECK (age > 0);
