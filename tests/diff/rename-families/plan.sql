-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES table left_a with its rows
-- LOSES table left_b with its rows

ALTER TABLE accounts RENAME TO users;
ALTER TABLE users RENAME COLUMN mail TO email;
ALTER TABLE posts RENAME COLUMN account TO user;

CREATE TABLE right_a (
  id INTEGER PRIMARY KEY,
  x TEXT,
  y TEXT
);

CREATE TABLE right_b (
  id INTEGER PRIMARY KEY,
  x TEXT,
  y TEXT
);

DROP TABLE left_b;
DROP TABLE left_a;
