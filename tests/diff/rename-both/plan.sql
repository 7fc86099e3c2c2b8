-- From from.sql to to.sql, made by `mig diff --sql`.

ALTER TABLE users RENAME TO people;
ALTER TABLE people RENAME COLUMN mail TO email;
ALTER TABLE people RENAME COLUMN name TO full_name;
