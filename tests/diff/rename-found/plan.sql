-- From from.sql to to.sql, made by `mig diff --sql`.

ALTER TABLE kinds RENAME TO categories;
ALTER TABLE users RENAME COLUMN name TO full_name;
